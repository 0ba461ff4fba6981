package org.ordergateway.captain;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.benchmarks.ByHand;
import org.ordergateway.model.Addons;
import org.ordergateway.model.Address;
import org.ordergateway.model.Delivery;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderUpdate;

/** What a user would write by hand to send an order to Captain: constructor calls, no checks. It covers the benchmarks' update. */
final class CaptainWriting {

    private static final Map<OrderKind, String> KINDS = Map.of(
            OrderKind.Known.DELIVERY, "delivery",
            OrderKind.Known.COLLECTION, "collection",
            OrderKind.Known.WALK_IN, "walk_in");

    private CaptainWriting() {}

    static CaptainOrder write(OrderUpdate update) {
        // The update has internal notes, beside which Captain's page shows the order's uuid.
        return write(update.ref().id(), update.set(), ByHand.list(update.lineChanges(), change -> {
            LineChange.Change known = (LineChange.Change) change;
            return item(known.line().id(), known.set());
        }));
    }

    static CaptainOrder write(Order order) {
        return write(null, order, ByHand.list(order.lines(), line -> item(line.id(), line)));
    }

    private static CaptainOrder write(@Nullable String uuid, Order order, @Nullable List<CaptainItem> items) {
        return new CaptainOrder(
                uuid,
                null,
                null,
                null,
                text(order.scheduledFor()),
                text(order.placedAt()),
                null,
                order.reference(),
                order.kind() == null ? null : KINDS.get(order.kind()),
                order.instructions(),
                null,
                order.note(),
                order.preparation() == null || order.preparation().estimate() == null
                        ? null
                        : BigDecimal.valueOf(order.preparation().estimate()),
                order.payment() == null ? null : order.payment().reference(),
                null,
                null,
                null,
                null,
                null,
                order.delivery() == null ? null : job(order.delivery()),
                items,
                ByHand.list(
                        order.internalNotes(), note -> new CaptainNote(note.text(), text(note.at()), note.author())),
                ByHand.list(
                        order.kitchenFields(), field -> new CaptainKitchenField(field.name(), plain(field.value()))),
                order.channel() == null ? null : order.channel().code(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static CaptainDeliveryJob job(Delivery delivery) {
        return new CaptainDeliveryJob(
                null,
                delivery.promisedWithin() == null ? null : BigDecimal.valueOf(delivery.promisedWithin()),
                null,
                delivery.geoCheckDisabled(),
                null,
                delivery.address() == null ? null : location(delivery.address()),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static CaptainLocation location(Address address) {
        return new CaptainLocation(
                address.id(),
                address.name(),
                address.line1(),
                address.line2(),
                address.city(),
                address.state(),
                address.country(),
                address.postcode(),
                address.apartment(),
                plain(address.latitude()),
                plain(address.longitude()),
                address.instructions());
    }

    private static CaptainItem item(@Nullable String id, OrderLine line) {
        Addons addons = line.addons();
        return new CaptainItem(
                id,
                line.merchantId(),
                line.name(),
                line.category(),
                addons == null ? null : addons.type(),
                addons == null
                        ? null
                        : new CaptainAddons(addons.items(), addons.whole(), addons.left(), addons.right()),
                line.quantity(),
                line.instructions(),
                line.showInKitchen(),
                line.price() == null ? null : line.price().value().toPlainString(),
                line.cookable(),
                line.preparationStatus(),
                line.paymentReference(),
                null,
                null);
    }

    private static @Nullable String text(@Nullable OffsetDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable Object plain(@Nullable FieldValue value) {
        if (value instanceof FieldValue.Flag flag) {
            return flag.value();
        }
        return value instanceof FieldValue.Text text ? text.value() : null;
    }
}

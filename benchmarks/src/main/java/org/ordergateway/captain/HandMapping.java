package org.ordergateway.captain;

import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Addons;
import org.ordergateway.model.Address;
import org.ordergateway.model.Amount;
import org.ordergateway.model.Channel;
import org.ordergateway.model.Customer;
import org.ordergateway.model.Delivery;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.DeliveryStatusChange;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.IdCheck;
import org.ordergateway.model.InternalNote;
import org.ordergateway.model.KitchenField;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.model.Payment;
import org.ordergateway.model.Preparation;
import org.ordergateway.model.StatusChange;

/**
 * What a user would write by hand between the neutral order and Captain's: constructor calls, no checks, no warnings. It
 * covers what the benchmarks' update sends and everything that their answer holds.
 */
final class HandMapping {

    private HandMapping() {}

    static CaptainOrder write(OrderUpdate update) {
        return write(update.set(), map(update.lineChanges(), change -> {
            LineChange.Change known = (LineChange.Change) change;
            return item(known.line().id(), known.set());
        }));
    }

    static CaptainOrder write(Order order) {
        return write(order, map(order.lines(), line -> item(line.id(), line)));
    }

    private static CaptainOrder write(Order order, @Nullable List<CaptainItem> items) {
        return new CaptainOrder(
                null,
                null,
                null,
                null,
                text(order.scheduledFor()),
                text(order.placedAt()),
                null,
                order.reference(),
                order.kind() == null ? null : KINDS_WRITTEN.get(order.kind()),
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
                map(order.internalNotes(), note -> new CaptainNote(note.text(), text(note.at()), note.author())),
                map(order.kitchenFields(), field -> new CaptainKitchenField(field.name(), plain(field.value()))),
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

    static Order read(CaptainOrder wire) {
        return new Order(
                wire.storeOrderReferenceDescription(),
                time(wire.placedAtTime()),
                time(wire.createdAt()),
                null,
                status(wire.status()),
                map(
                        wire.statusHistory(),
                        each -> new StatusChange(status(each.orderStatus()), time(each.recordedAt()))),
                wire.kind() == null ? null : KINDS.get(wire.kind()),
                channel(wire.channel()),
                time(wire.scheduledFor()),
                wire.note(),
                wire.specialInstructions(),
                map(wire.internalNotes(), note -> new InternalNote(note.note(), time(note.date()), note.user())),
                map(wire.kdsCustomFields(), field -> new KitchenField(field.key(), custom(field.value()))),
                null,
                custom(wire.customFields()),
                link(wire.trackingLink()),
                idCheck(wire.idVerificationInfo()),
                null,
                customer(wire.recipient()),
                null,
                delivery(wire.deliveryJob()),
                preparation(wire.preparation(), wire.estimatedPreparationTime()),
                payment(wire.financialRecord(), wire.paymentGatewayId()),
                null,
                null,
                null,
                map(wire.items(), HandMapping::line),
                null);
    }

    private static @Nullable Channel channel(@Nullable CaptainChannel wire) {
        return wire == null ? null : new Channel(wire.slug(), wire.name(), link(wire.logoCloudinaryUrl()));
    }

    private static @Nullable IdCheck idCheck(@Nullable CaptainIdCheck wire) {
        return wire == null ? null : new IdCheck(wire.contains(), whole(wire.minAge()));
    }

    private static @Nullable Preparation preparation(@Nullable CaptainPreparation wire, @Nullable BigDecimal estimate) {
        return wire == null
                ? null
                : new Preparation(
                        time(wire.estimatedPreparationStartTime()),
                        whole(wire.estimatedPreparationDuration()),
                        wire.autoPrepare(),
                        whole(estimate));
    }

    private static @Nullable Payment payment(@Nullable CaptainFinancialRecord wire, @Nullable String reference) {
        return wire == null
                ? null
                : new Payment(
                        reference,
                        wire.uuid(),
                        wire.paymentMethod(),
                        wire.paymentStatus(),
                        amount(wire.grandTotalIncludingTax()),
                        amount(wire.grandTotalIncludingTaxExcludingTips()),
                        amount(wire.itemsSubtotal()),
                        null,
                        amount(wire.deliveryFee()),
                        amount(wire.paymentAmountReceived()),
                        amount(wire.remainingBalance()),
                        amount(wire.preDeliveryDriverTip()),
                        amount(wire.postDeliveryDriverTipByCard()),
                        amount(wire.totalTipLeftForDriver()),
                        amount(wire.cardCharges()),
                        amount(wire.discount()),
                        amount(wire.credit()),
                        amount(wire.deposit()),
                        wire.taxType(),
                        null);
    }

    private static @Nullable Customer customer(@Nullable CaptainRecipient wire) {
        return wire == null
                ? null
                : new Customer(
                        wire.uuid(),
                        wire.partnersInternalRecipientId(),
                        wire.fullName(),
                        wire.firstName(),
                        wire.lastName(),
                        wire.email(),
                        wire.phoneNumber(),
                        wire.landlineNumber(),
                        wire.optedOutOfSms(),
                        wire.optedOutOfEmail(),
                        wire.sendTrackingLinkBySms(),
                        wire.sendTrackingLinkByEmail(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
    }

    private static @Nullable Delivery delivery(@Nullable CaptainDeliveryJob wire) {
        return wire == null
                ? null
                : new Delivery(
                        wire.uuid(),
                        deliveryStatus(wire.deliveryStatus()),
                        map(
                                wire.deliveryStatusHistory(),
                                each -> new DeliveryStatusChange(
                                        deliveryStatus(each.deliveryStatus()), time(each.recordedAt()))),
                        address(wire.dropoffLocation()),
                        whole(wire.promisedDeliveryMinutes()),
                        time(wire.promisedDeliveryTimeAt()),
                        wire.disableDropoffGeoverification(),
                        null);
    }

    private static @Nullable Address address(@Nullable CaptainLocation wire) {
        return wire == null
                ? null
                : new Address(
                        wire.uuid(),
                        wire.name(),
                        wire.line1(),
                        wire.line2(),
                        wire.apartmentNumber(),
                        null,
                        wire.city(),
                        wire.state(),
                        wire.postcode(),
                        wire.country(),
                        null,
                        decimal(wire.latitude()),
                        decimal(wire.longitude()),
                        wire.addressSpecificInstructionsToDriver());
    }

    private static OrderLine line(CaptainItem wire) {
        CaptainAddons addons = wire.addons();
        return new OrderLine(
                wire.uuid(),
                wire.partnersUuid(),
                null,
                wire.name(),
                wire.category(),
                wire.quantity(),
                amount(wire.price()),
                null,
                null,
                null,
                null,
                addons == null
                        ? null
                        : new Addons(wire.addonsType(), addons.items(), addons.whole(), addons.left(), addons.right()),
                wire.specialInstructions(),
                wire.preparationStatus(),
                wire.displayOnKds(),
                wire.cookable(),
                wire.paymentGatewayId(),
                null,
                null,
                null,
                null);
    }

    private static <A, B> @Nullable List<B> map(@Nullable List<A> from, Function<A, B> each) {
        if (from == null) {
            return null;
        }
        List<B> to = new ArrayList<>(from.size());
        for (A element : from) {
            to.add(each.apply(element));
        }
        return to;
    }

    private static @Nullable String text(@Nullable OffsetDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static @Nullable OffsetDateTime time(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable Amount amount(@Nullable String text) {
        return text == null ? null : Amount.of(text);
    }

    private static @Nullable Integer whole(@Nullable BigDecimal number) {
        return number == null ? null : (Integer) number.intValueExact();
    }

    private static @Nullable URI link(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }

    private static @Nullable Object plain(@Nullable FieldValue value) {
        if (value instanceof FieldValue.Flag flag) {
            return flag.value();
        }
        return value instanceof FieldValue.Text text ? text.value() : null;
    }

    private static FieldValue custom(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return FieldValue.of(flag);
        }
        return value == null ? FieldValue.Nothing.NOTHING : FieldValue.of(value.toString());
    }

    private static @Nullable Map<String, FieldValue> custom(@Nullable Map<String, @Nullable Object> values) {
        if (values == null) {
            return null;
        }
        Map<String, FieldValue> read = new LinkedHashMap<>();
        values.forEach((name, value) -> read.put(name, custom(value)));
        return read;
    }

    private static final Map<OrderKind, String> KINDS_WRITTEN = Map.of(
            OrderKind.Known.DELIVERY, "delivery",
            OrderKind.Known.COLLECTION, "collection",
            OrderKind.Known.WALK_IN, "walk_in");

    private static final Map<String, OrderKind> KINDS = Map.of(
            "delivery", OrderKind.Known.DELIVERY,
            "collection", OrderKind.Known.COLLECTION,
            "walk_in", OrderKind.Known.WALK_IN);

    private static @Nullable OrderStatus status(@Nullable String word) {
        return word == null
                ? null
                : switch (word) {
                    case "created" -> OrderStatus.Known.CREATED;
                    case "in_progress" -> OrderStatus.Known.IN_PROGRESS;
                    case "being_prepared" -> OrderStatus.Known.PREPARING;
                    case "prepared" -> OrderStatus.Known.PREPARED;
                    case "completed" -> OrderStatus.Known.COMPLETED;
                    case "cancelled" -> OrderStatus.Known.CANCELLED;
                    default -> throw new IllegalArgumentException(word);
                };
    }

    private static @Nullable DeliveryStatus deliveryStatus(@Nullable String word) {
        return word == null
                ? null
                : switch (word) {
                    case "unassigned_to_driver" -> DeliveryStatus.Known.UNASSIGNED;
                    case "assigned_to_driver" -> DeliveryStatus.Known.ASSIGNED;
                    case "collected" -> DeliveryStatus.Known.SHIPPED;
                    case "dropped_off" -> DeliveryStatus.Known.DELIVERED;
                    default -> throw new IllegalArgumentException(word);
                };
    }
}

package org.ordergateway.captain;

import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.benchmarks.ByHand;
import org.ordergateway.benchmarks.Updated;
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
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.Payment;
import org.ordergateway.model.Preparation;
import org.ordergateway.model.StatusChange;

/** What a user would write by hand to read an order of Captain's: constructor calls, no checks, no warnings. It covers what the
 * benchmarks' answer holds. */
final class CaptainReading {

    private static final Map<String, OrderKind> KINDS = Map.of(
            "delivery", OrderKind.Known.DELIVERY,
            "collection", OrderKind.Known.COLLECTION,
            "walk_in", OrderKind.Known.WALK_IN);

    private CaptainReading() {}

    static Updated updated(CaptainOrder wire) {
        CaptainRecipient recipient = wire.recipient();
        return new Updated(
                wire.uuid(),
                read(wire),
                recipient == null || recipient.uuid() == null ? Map.of() : Map.of("customer", recipient.uuid()));
    }

    static Order read(CaptainOrder wire) {
        return new Order(
                wire.storeOrderReferenceDescription(),
                time(wire.placedAtTime()),
                time(wire.createdAt()),
                null,
                status(wire.status()),
                ByHand.list(
                        wire.statusHistory(),
                        each -> new StatusChange(status(each.orderStatus()), time(each.recordedAt()))),
                wire.kind() == null ? null : KINDS.get(wire.kind()),
                channel(wire.channel()),
                time(wire.scheduledFor()),
                wire.note(),
                wire.specialInstructions(),
                ByHand.list(
                        wire.internalNotes(), note -> new InternalNote(note.note(), time(note.date()), note.user())),
                ByHand.list(wire.kdsCustomFields(), field -> new KitchenField(field.key(), custom(field.value()))),
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
                ByHand.list(wire.items(), CaptainReading::line),
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
                        ByHand.list(
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

    private static @Nullable OffsetDateTime time(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text);
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

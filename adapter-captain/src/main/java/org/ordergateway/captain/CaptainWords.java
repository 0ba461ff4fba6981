package org.ordergateway.captain;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.Unrecognised;
import org.ordergateway.wire.Vocabulary;

/** Captain's words for the neutral ones. */
final class CaptainWords {

    static final Vocabulary<OrderKind> KIND = Vocabulary.of(
            "kind",
            Map.of(
                    OrderKind.Known.DELIVERY, "delivery",
                    OrderKind.Known.COLLECTION, "collection",
                    OrderKind.Known.WALK_IN, "walk_in",
                    OrderKind.Known.DRIVE_THRU, "drive_thru",
                    OrderKind.Known.THIRD_PARTY_DELIVERY, "third_party_delivery"),
            Unrecognised::new);

    /** Every status that an answer may show. */
    static final Vocabulary<OrderStatus> STATUS = Vocabulary.of(
            "status",
            Map.ofEntries(
                    entry(OrderStatus.Known.CREATED, "created"),
                    entry(OrderStatus.Known.IN_PROGRESS, "in_progress"),
                    entry(OrderStatus.Known.PREPARING, "being_prepared"),
                    entry(OrderStatus.Known.PREPARED, "prepared"),
                    entry(OrderStatus.Known.COMPLETED, "completed"),
                    entry(OrderStatus.Known.CANCELLED, "cancelled"),
                    entry(OrderStatus.Known.FAILED, "failed"),
                    entry(OrderStatus.Known.CLOSED, "auto_closed"),
                    entry(OrderStatus.Known.NOT_DISPATCHED, "not_dispatched")),
            Unrecognised::new);

    /** The few that a caller may set. */
    static final Vocabulary<OrderStatus> SETTABLE_STATUS = Vocabulary.of(
            "status",
            Map.of(
                    OrderStatus.Known.PREPARING, "being_prepared",
                    OrderStatus.Known.PREPARED, "prepared",
                    OrderStatus.Known.CANCELLED, "cancelled"),
            Unrecognised::new);

    static final Vocabulary<DeliveryStatus> DELIVERY_STATUS = Vocabulary.of(
            "delivery.status",
            Map.ofEntries(
                    entry(DeliveryStatus.Known.UNASSIGNED, "unassigned_to_driver"),
                    entry(DeliveryStatus.Known.ASSIGNED, "assigned_to_driver"),
                    entry(DeliveryStatus.Known.ACCEPTED, "assigned_and_accepted_by_driver"),
                    entry(DeliveryStatus.Known.SHIPPED, "collected"),
                    entry(DeliveryStatus.Known.DELIVERED, "dropped_off"),
                    entry(DeliveryStatus.Known.RETURNING, "returning_to_pickup_with_delivery"),
                    entry(DeliveryStatus.Known.FAILED, "failed"),
                    entry(DeliveryStatus.Known.CANCELLED, "cancelled"),
                    entry(DeliveryStatus.Known.CLOSED, "auto_closed")),
            Unrecognised::new);

    /** How the page order_model spells one kind; the others, and every request, spell it right. */
    private static final String MISSPELT = "thrid_party_delivery";

    private CaptainWords() {}

    /** What a kind of an answer means. */
    static @Nullable OrderKind kind(@Nullable String word) {
        return MISSPELT.equals(word) ? OrderKind.Known.THIRD_PARTY_DELIVERY : KIND.read(word);
    }
}

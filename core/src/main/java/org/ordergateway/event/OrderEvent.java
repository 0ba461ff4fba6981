package org.ordergateway.event;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ordergateway.RawDocument;
import org.ordergateway.Warning;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.Shown;

/**
 * Something that happened to an order at a vendor. Events may come late, twice and in another order than they happened;
 * where the state itself counts, read the order back by its {@code ref}. Immutable.
 *
 * @param id the vendor's id of the event, the same in each delivery of it
 * @param name the event's name as the vendor spells it
 * @param occurredAt when the vendor says that the event came to be; absent when it does not say
 * @param sentAt when this delivery of it was sent
 * @param attempt which delivery of it this is, from 1
 * @param environment the vendor's own word for the system that it came from
 * @param ref the order; absent when the event names none
 * @param order what the event says of the order and nothing more: a component that is absent is not told
 * @param warnings what could not be read and stands in the raw document only
 * @param raw the message as it came; all of it for an event of the kind {@link Kind#OTHER}
 */
@RecordBuilder
public record OrderEvent(
        Kind kind,
        @Shown String id,
        @Shown String vendor,
        @Shown String name,
        @Nullable OffsetDateTime occurredAt,
        @Nullable OffsetDateTime sentAt,
        @Shown @Nullable Integer attempt,
        @Shown @Nullable String environment,
        @Nullable OrderRef ref,
        Order order,
        List<Warning> warnings,
        @Shown RawDocument raw) {

    /** What happened. */
    public enum Kind {
        /** The order's {@code status} changed. */
        ORDER_STATUS_CHANGED,
        /** The order's {@code delivery.status} changed. */
        DELIVERY_STATUS_CHANGED,
        /** The {@code preparationStatus} of the one line in {@code lines} changed. */
        LINE_STATUS_CHANGED,
        /** The order was given to the driver in {@code delivery.driver}. */
        DRIVER_ASSIGNED,
        /** The order was taken from a driver; {@code delivery.driver} is absent, who it was stands in extensions. */
        DRIVER_UNASSIGNED,
        /** When a driver is expected was reckoned anew; names no order. */
        DRIVER_ETA_CHANGED,
        /** Anything else, known to the vendor's pages or not: the order is empty, the message is in {@code raw}. */
        OTHER;

        /** As the neutral JSON spells it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The kind that the neutral JSON spells so.
         *
         * @throws IllegalArgumentException when there is none
         */
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of event");
        }
    }

    public OrderEvent {
        if (kind == null || id == null || vendor == null || name == null) {
            throw new IllegalArgumentException("an event has a kind, an id, a vendor and a name");
        }
        order = order == null ? Order.empty() : order;
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        raw = raw == null ? RawDocument.EMPTY : raw;
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

package org.ordergateway.captain;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.event.OrderEvent;
import org.ordergateway.model.Amount;
import org.ordergateway.model.Channel;
import org.ordergateway.model.Delivery;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.Payment;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.wire.Reading;

/**
 * What the {@code data} of one message says of an order. A member that has a neutral place is taken from it; every
 * member that is left stands under {@code extensions.captain} by its own name. For one message and one thread.
 */
final class CaptainEventData {

    private static final String LOCATION = "job_delivery_status_agent_location";
    private static final String JOB_AGENT = "job_delivery_status_agent_uuid";
    private static final String RECORDED_AT = "recorded_at";

    /** The page's names that a warning may tell; another one may be a person's. */
    static final Set<String> NAMES = Set.of(
            "data",
            "environment",
            "event_name",
            "created_at",
            "event_uuid",
            "metadata",
            "sent_at",
            "delivery_attempt",
            "order_uuid",
            "partners_unique_internal_order_id",
            "order_description",
            "order_custom_fields",
            "order_status",
            "items",
            "job_uuid",
            "job_delivery_status",
            JOB_AGENT,
            LOCATION,
            "item_uuid",
            "item_name",
            "item_status",
            "quantity",
            "channel_slug",
            "payment_gateway_id",
            "payment_status",
            "grand_total_including_tax",
            "kind",
            "tracking_link",
            "agent_uuid",
            "agent_partners_external_identifier",
            "agent_partner_data",
            "account_uuid",
            "published_at");

    private final OrderEvent.Kind kind;
    private final CaptainEventMembers rest;
    private final Reading in;
    private final @Nullable OrderRef ref;

    CaptainEventData(OrderEvent.Kind kind, Map<String, @Nullable Object> data, Reading in) {
        this.kind = kind;
        this.rest = new CaptainEventMembers(data, in);
        this.in = in;
        String id = rest.id("order_uuid");
        String number = rest.id("partners_unique_internal_order_id");
        this.ref = id == null && number == null ? null : new OrderRef(id, number, null, null);
    }

    @Nullable OrderRef ref() {
        return ref;
    }

    Order order() {
        if (kind == OrderEvent.Kind.OTHER) {
            return Order.empty();
        }
        OrderBuilder order =
                OrderBuilder.builder().reference(rest.text("order_description")).customFields(customFields());
        switch (kind) {
            case ORDER_STATUS_CHANGED ->
                order.status(CaptainWords.STATUS.read(rest.text("order_status")))
                        .lines(CaptainEventLines.all(rest, in));
            case DELIVERY_STATUS_CHANGED -> order.delivery(job());
            case LINE_STATUS_CHANGED ->
                order.kind(CaptainWords.kind(rest.text("kind")))
                        .channel(channel())
                        .trackingLink(link(rest.text("tracking_link")))
                        .payment(payment())
                        .lines(CaptainEventLines.one(rest, in));
            case DRIVER_ASSIGNED, DRIVER_ETA_CHANGED -> order.delivery(driver());
            case DRIVER_UNASSIGNED, OTHER -> {
                // Whom the order was taken from is not its driver: the agent_… members stay extensions.
            }
        }
        return order.extensions(rest.extensions()).build();
    }

    private @Nullable Map<String, FieldValue> customFields() {
        // Captain's page speaks of an array, its sample shows an object; an array has no names and stays an extension.
        if (!(rest.get("order_custom_fields") instanceof Map<?, ?> fields)) {
            return null;
        }
        rest.take("order_custom_fields");
        return rest.entries(fields, true);
    }

    private @Nullable Delivery job() {
        String id = rest.text("job_uuid");
        DeliveryStatus status = CaptainWords.DELIVERY_STATUS.read(rest.text("job_delivery_status"));
        Map<String, FieldValue> driver = new LinkedHashMap<>();
        if (status != DeliveryStatus.Known.UNASSIGNED) {
            rest.move(JOB_AGENT, "agent_uuid", driver);
            if (rest.get(LOCATION) instanceof Map<?, ?> location) {
                rest.put(LOCATION, withReadableTime(location));
                rest.move(LOCATION, "agent_location", driver);
            }
        }
        return id == null && status == null && driver.isEmpty()
                ? null
                : DeliveryBuilder.builder()
                        .id(id)
                        .status(status)
                        .driver(driver.isEmpty() ? null : driver)
                        .build();
    }

    private Map<Object, @Nullable Object> withReadableTime(Map<?, ?> location) {
        Map<Object, @Nullable Object> readable = new LinkedHashMap<>(location);
        OffsetDateTime at = CaptainEventTimes.read(location.get(RECORDED_AT), in);
        if (at != null) {
            readable.put(RECORDED_AT, at.toString());
        }
        return readable;
    }

    private @Nullable Delivery driver() {
        Map<String, FieldValue> driver = new LinkedHashMap<>();
        for (String name : List.of("agent_uuid", "agent_partners_external_identifier", "agent_partner_data")) {
            rest.move(name, name, driver);
        }
        return driver.isEmpty()
                ? null
                : DeliveryBuilder.builder().driver(driver).build();
    }

    private @Nullable Channel channel() {
        String slug = rest.text("channel_slug");
        return slug == null ? null : new Channel(slug, null, null);
    }

    private @Nullable Payment payment() {
        String reference = rest.text("payment_gateway_id");
        String status = rest.text("payment_status");
        Amount total = in.amount(rest.digits("grand_total_including_tax"));
        return reference == null && status == null && total == null
                ? null
                : PaymentBuilder.builder()
                        .reference(reference)
                        .status(status)
                        .grandTotal(total)
                        .build();
    }

    private @Nullable URI link(@Nullable String text) {
        try {
            return text == null ? null : new URI(text);
        } catch (URISyntaxException e) {
            return in.unreadable("link");
        }
    }
}

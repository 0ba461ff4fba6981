package org.ordergateway.captain;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.event.OrderEvent;
import org.ordergateway.model.Addons;
import org.ordergateway.model.Amount;
import org.ordergateway.model.Channel;
import org.ordergateway.model.Delivery;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.Payment;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.wire.CustomData;
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
    private final Map<String, @Nullable Object> rest;
    private final Reading in;
    private final @Nullable OrderRef ref;

    CaptainEventData(OrderEvent.Kind kind, Map<String, @Nullable Object> data, Reading in) {
        this.kind = kind;
        this.rest = new LinkedHashMap<>(data);
        this.in = in;
        String id = text("order_uuid");
        String number = text("partners_unique_internal_order_id");
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
                OrderBuilder.builder().reference(text("order_description")).customFields(customFields());
        switch (kind) {
            case ORDER_STATUS_CHANGED ->
                order.status(CaptainWords.STATUS.read(text("order_status"))).lines(lines());
            case DELIVERY_STATUS_CHANGED -> order.delivery(job());
            case LINE_STATUS_CHANGED ->
                order.kind(CaptainWords.KIND.read(text("kind")))
                        .channel(channel())
                        .trackingLink(link(text("tracking_link")))
                        .payment(payment())
                        .lines(line());
            case DRIVER_ASSIGNED, DRIVER_ETA_CHANGED -> order.delivery(driver());
            case DRIVER_UNASSIGNED, OTHER -> {
                // Whom the order was taken from is not its driver: the agent_… members stay extensions.
            }
        }
        return order.extensions(extensions(rest)).build();
    }

    private @Nullable Map<String, FieldValue> customFields() {
        // Captain's page speaks of an array, its sample shows an object; an array has no names and stays an extension.
        if (!(rest.get("order_custom_fields") instanceof Map<?, ?> fields)) {
            return null;
        }
        rest.remove("order_custom_fields");
        return entries(fields, true);
    }

    private @Nullable Delivery job() {
        String id = text("job_uuid");
        DeliveryStatus status = CaptainWords.DELIVERY_STATUS.read(text("job_delivery_status"));
        Map<String, FieldValue> driver = new LinkedHashMap<>();
        if (status != DeliveryStatus.Known.UNASSIGNED) {
            take(JOB_AGENT, "agent_uuid", driver);
            if (rest.get(LOCATION) instanceof Map<?, ?> location) {
                rest.put(LOCATION, withReadableTime(location));
                take(LOCATION, "agent_location", driver);
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
            take(name, name, driver);
        }
        return driver.isEmpty()
                ? null
                : DeliveryBuilder.builder().driver(driver).build();
    }

    private @Nullable Channel channel() {
        String slug = text("channel_slug");
        return slug == null ? null : new Channel(slug, null, null);
    }

    private @Nullable Payment payment() {
        String reference = text("payment_gateway_id");
        String status = text("payment_status");
        Amount total = in.amount(digits("grand_total_including_tax", rest));
        return reference == null && status == null && total == null
                ? null
                : PaymentBuilder.builder()
                        .reference(reference)
                        .status(status)
                        .grandTotal(total)
                        .build();
    }

    /** The one line that an item's event is about. */
    private @Nullable List<OrderLine> line() {
        OrderLine line = OrderLineBuilder.builder()
                .id(text("item_uuid"))
                .name(text("item_name"))
                .preparationStatus(text("item_status"))
                .quantity(in.decimal(digits("quantity", rest)))
                .build();
        return line.equals(OrderLine.empty()) ? null : List.of(line);
    }

    /** The lines that an order's event shows where Captain was asked to show them. */
    private @Nullable List<OrderLine> lines() {
        if (!(rest.remove("items") instanceof List<?> items)) {
            return null;
        }
        List<OrderLine> lines = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof Map<?, ?> members)) {
                return in.unreadable("line");
            }
            lines.add(line(members));
        }
        return lines;
    }

    private OrderLine line(Map<?, ?> item) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        item.forEach((name, value) -> members.put(String.valueOf(name), value));
        return OrderLineBuilder.builder()
                .id(text("uuid", members))
                .name(text("name", members))
                .quantity(in.decimal(digits("quantity", members)))
                .addons(addons(members))
                .preparationStatus(text("status", members))
                .extensions(extensions(members))
                .build();
    }

    private @Nullable Addons addons(Map<String, @Nullable Object> members) {
        String type = text("addons_type", members);
        Object given = members.remove("addons");
        if (given == null) {
            return type == null ? null : new Addons(type, null, null, null, null);
        }
        try {
            CaptainAddons addons = CaptainAddons.read(given);
            return new Addons(type, addons.items(), addons.whole(), addons.left(), addons.right());
        } catch (IllegalArgumentException e) {
            return in.unreadable("list of addons");
        }
    }

    private @Nullable URI link(@Nullable String text) {
        try {
            return text == null ? null : new URI(text);
        } catch (URISyntaxException e) {
            return in.unreadable("link");
        }
    }

    private void take(String name, String as, Map<String, FieldValue> into) {
        Object value = rest.remove(name);
        FieldValue read = value == null ? null : value(value);
        if (read != null) {
            into.put(as, read);
        }
    }

    private @Nullable String text(String name) {
        return text(name, rest);
    }

    /** A text that says something; a value of another type stands in the raw document only, and that is told. */
    private @Nullable String text(String name, Map<String, @Nullable Object> members) {
        Object value = members.remove(name);
        if (value != null && !(value instanceof String)) {
            return in.unreadable("text");
        }
        return "".equals(value) ? null : (String) value;
    }

    /** The digits of a number, whether it was written as one or as a text. */
    private @Nullable String digits(String name, Map<String, @Nullable Object> members) {
        Object value = members.remove(name);
        if (value != null && !(value instanceof String) && !(value instanceof BigDecimal)) {
            return in.unreadable("number");
        }
        return value == null ? null : value.toString();
    }

    private @Nullable Map<String, FieldValue> extensions(Map<String, @Nullable Object> left) {
        Map<String, FieldValue> own = entries(left, false);
        return own.isEmpty() ? null : Map.of(CaptainProvider.VENDOR, FieldValue.of(own));
    }

    /** The values by their names; one that cannot be read does not hide the others. */
    private Map<String, FieldValue> entries(Map<?, ?> members, boolean withNulls) {
        Map<String, FieldValue> read = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            FieldValue known = value == null && !withNulls ? null : value(value);
            if (known != null && "".equals(name)) {
                in.unreadable("value without a name");
            } else if (known != null) {
                read.put(String.valueOf(name), known);
            }
        });
        return read;
    }

    private @Nullable FieldValue value(@Nullable Object plain) {
        try {
            return CustomData.read(plain);
        } catch (IllegalArgumentException e) {
            return in.unreadable("value");
        }
    }
}

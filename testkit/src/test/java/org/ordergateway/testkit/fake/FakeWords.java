package org.ordergateway.testkit.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Amount;
import org.ordergateway.model.CustomerBuilder;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.model.PreparationBuilder;
import org.ordergateway.model.Unrecognised;
import org.ordergateway.sandbox.server.ExactJson;

/** The neutral order in the fake vendor's words, and back. */
final class FakeWords {

    private final Set<Flaw> flaws;

    FakeWords(Set<Flaw> flaws) {
        this.flaws = flaws;
    }

    /** Everything but the status, which has a call of its own. */
    ObjectNode write(Order order, Set<FieldPath> clear) {
        ObjectNode body = ExactJson.object();
        boolean swapped = flaws.contains(Flaw.FIELDS_SWAPPED) && order.note() != null && order.instructions() != null;
        put(body, "text", swapped ? order.instructions() : order.note());
        put(body, "info", flaws.contains(Flaw.FIELD_DROPPED) ? null : swapped ? order.note() : order.instructions());
        if (order.payment() != null && order.payment().grandTotal() != null) {
            BigDecimal total = order.payment().grandTotal().value();
            put(
                    body,
                    "total",
                    (flaws.contains(Flaw.DECIMAL_ROUNDED) ? total.setScale(2, RoundingMode.HALF_UP) : total)
                            .toPlainString());
        }
        if (order.scheduledFor() != null) {
            OffsetDateTime due = order.scheduledFor();
            body.put(
                    "due",
                    flaws.contains(Flaw.ZONE_LOST)
                            ? due.toLocalDateTime().toInstant(ZoneOffset.UTC).toEpochMilli()
                            : due.toInstant().toEpochMilli());
        }
        if (order.preparation() != null && order.preparation().estimate() != null) {
            body.put("prep_seconds", order.preparation().estimate() * (flaws.contains(Flaw.WRONG_UNIT) ? 1 : 60));
        }
        if (order.customer() != null) {
            put(body, "mail", order.customer().email());
        }
        if (order.extendedFields() != null) {
            ObjectNode tags = body.putObject("tags");
            order.extendedFields().forEach((name, value) -> tags.put(name, ((FieldValue.Text) value).value()));
        }
        if (order.reference() != null) {
            body.put("ref", order.reference());
        }
        for (FieldPath path : clear) {
            if (!flaws.contains(Flaw.CLEAR_IGNORED)) {
                body.put(path.field().path().equals("note") ? "text" : "info", "");
            }
        }
        if (flaws.contains(Flaw.NULL_SENT_FOR_ABSENT) && !body.has("info")) {
            body.putNull("info");
        }
        return body;
    }

    static @Nullable String state(@Nullable OrderStatus status) {
        return status == OrderStatus.Known.CREATED ? "open" : status == OrderStatus.Known.COMPLETED ? "done" : null;
    }

    Order read(JsonNode held) {
        OrderBuilder order = OrderBuilder.builder()
                .note(text(held, "text"))
                .instructions(text(held, "info"))
                .status(status(text(held, "state")));
        Amount total = amount(held.path("total"));
        if (total != null) {
            order.payment(PaymentBuilder.builder().grandTotal(total).build());
        }
        if (held.has("due")) {
            order.scheduledFor(Instant.ofEpochMilli(held.path("due").asLong()).atOffset(ZoneOffset.UTC));
        }
        if (held.has("prep_seconds")) {
            order.preparation(PreparationBuilder.builder()
                    .estimate(held.path("prep_seconds").asInt() / 60)
                    .build());
        }
        if (held.has("mail")) {
            order.customer(CustomerBuilder.builder().email(text(held, "mail")).build());
        }
        Map<String, FieldValue> tags = new LinkedHashMap<>();
        held.path("tags")
                .properties()
                .forEach(tag ->
                        tags.put(tag.getKey(), FieldValue.of(tag.getValue().asText())));
        return order.extendedFields(tags.isEmpty() ? null : tags).build();
    }

    private @Nullable OrderStatus status(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "open" -> OrderStatus.Known.CREATED;
            case "done" -> OrderStatus.Known.COMPLETED;
            default ->
                flaws.contains(Flaw.UNKNOWN_STATUS_DEFAULTED) ? OrderStatus.Known.CREATED : new Unrecognised(word);
        };
    }

    /** What is no amount stays in the raw document alone. */
    private static @Nullable Amount amount(JsonNode held) {
        try {
            return Amount.of(held.asText());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode held, String name) {
        return held.path(name).isTextual() ? held.path(name).asText() : null;
    }

    private static void put(ObjectNode body, String name, @Nullable String value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}

package org.ordergateway.sandbox.captain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** How Captain holds an order and shows it: what writing and reading spell differently. */
final class CaptainOrders {

    /** The financial record's fields that are words; all the others are amounts. */
    private static final Set<String> MONEY_WORDS = Set.of("tax_type", "payment_method", "payment_status");

    /** What Captain is told with a cancellation but no page shows in an order. */
    private static final List<String> HELD_ONLY = List.of("cancellation_reason", "disable_kds_notifications");

    private CaptainOrders() {}

    /** Twelve hexadecimal characters, as Captain names everything. */
    static String newUuid() {
        return String.format(Locale.ROOT, "%012x", ThreadLocalRandom.current().nextLong(1L << 48));
    }

    /** The order as an answer shows it. */
    static ObjectNode shown(ObjectNode order) {
        return order.deepCopy().remove(HELD_ONLY);
    }

    /** Puts the money into the record: each amount as text with the digits that were sent. */
    static void putMoney(ObjectNode record, JsonNode sent) {
        for (var entry : sent.properties()) {
            if (!entry.getKey().equals("uuid")) {
                boolean word = MONEY_WORDS.contains(entry.getKey());
                record.set(entry.getKey(), word ? entry.getValue() : amount(entry.getValue()));
            }
        }
    }

    /** Puts the sent fields into the item; its price as text with the digits that were sent. */
    static void putItem(ObjectNode item, JsonNode sent) {
        for (var entry : sent.properties()) {
            boolean price = entry.getKey().equals("price");
            item.set(entry.getKey(), price ? amount(entry.getValue()) : entry.getValue());
        }
    }

    /** An item as Captain holds a new one, before what was sent is put in. */
    static ObjectNode newItem(ObjectNode empty) {
        return empty.put("uuid", newUuid())
                .put("preparation_status", "not_being_prepared")
                .put("display_on_kds", true)
                .put("cookable", true);
    }

    /** Shows the channel that a slug names. */
    static void putChannel(ObjectNode order, String slug) {
        StringBuilder name = new StringBuilder();
        for (String word : slug.split("_", -1)) {
            if (!word.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ")
                        .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        order.putObject("channel")
                .put("slug", slug)
                .put("name", name.toString())
                .put("logo_cloudinary_url", "https://logos.sandbox.example/" + slug + ".png");
    }

    private static JsonNode amount(JsonNode sent) {
        return sent.isNumber() ? TextNode.valueOf(sent.decimalValue().toPlainString()) : sent;
    }
}

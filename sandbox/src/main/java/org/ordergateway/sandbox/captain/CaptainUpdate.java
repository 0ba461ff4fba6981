package org.ordergateway.sandbox.captain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An update merged into the order it is for, row by row of the page's table. */
final class CaptainUpdate {

    private CaptainUpdate() {}

    /** The order with the update in it; the body must be free of breaches. */
    static ObjectNode applied(ObjectNode order, ObjectNode body) {
        for (var entry : body.properties()) {
            JsonNode sent = entry.getValue();
            switch (entry.getKey()) {
                case "uuid" -> {}
                case "channel_slug" -> CaptainOrders.putChannel(order, sent.asText());
                case "items" -> order.set("items", items(order.path("items"), sent));
                case "financial_record" -> CaptainOrders.putMoney(opened(order, "financial_record"), sent);
                case "delivery_job" -> putDelivery(order, (ObjectNode) sent);
                case "recipient", "preparation", "id_verification_info" ->
                    opened(order, entry.getKey()).setAll((ObjectNode) sent);
                default -> order.set(entry.getKey(), sent);
            }
        }
        return order;
    }

    /** The item with this uuid, or a missing node. */
    static JsonNode itemOf(JsonNode items, String uuid) {
        return itemOf(items, "uuid", uuid);
    }

    /** The body with the uuid of each sent item that is known by its partners_uuid alone. */
    static ObjectNode withUuids(ObjectNode order, ObjectNode body) {
        ObjectNode meant = body.deepCopy();
        for (JsonNode item : meant.path("items")) {
            JsonNode held = itemOf(
                    order.path("items"),
                    "partners_uuid",
                    item.path("partners_uuid").asText());
            if (item instanceof ObjectNode sent && sent.has("partners_uuid") && !sent.has("uuid") && held.has("uuid")) {
                sent.set("uuid", held.get("uuid"));
            }
        }
        return meant;
    }

    private static JsonNode itemOf(JsonNode items, String name, String value) {
        for (JsonNode item : items) {
            if (item.path(name).asText().equals(value)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    /**
     * Items that are all named are updated and the others left alone; as soon as one is new, those not named go, as the
     * table's words are "adding new one plus removing any existing one".
     */
    private static ArrayNode items(JsonNode held, JsonNode sent) {
        ArrayNode after = JsonNodeFactory.instance.arrayNode();
        boolean adds = false;
        for (JsonNode item : sent) {
            adds |= !item.has("uuid");
        }
        if (!adds) {
            held.forEach(after::add);
        }
        for (JsonNode item : sent) {
            if (!item.has("uuid")) {
                CaptainOrders.putItem(CaptainOrders.newItem(after.addObject()), item);
                continue;
            }
            ObjectNode own = (ObjectNode) itemOf(held, item.path("uuid").asText());
            CaptainOrders.putItem(own, item);
            if (adds) {
                after.add(own);
            }
        }
        return after;
    }

    private static void putDelivery(ObjectNode order, ObjectNode sent) {
        boolean first = !order.path("delivery_job").isObject();
        ObjectNode job = opened(order, "delivery_job");
        if (first) {
            job.set("uuid", order.path("uuid"));
        }
        JsonNode before = job.path("dropoff_location").path("uuid");
        job.setAll(sent);
        if (job.get("dropoff_location") instanceof ObjectNode place && !place.has("uuid")) {
            place.put("uuid", before.isTextual() ? before.asText() : CaptainOrders.newUuid());
        }
    }

    private static ObjectNode opened(ObjectNode order, String name) {
        return order.get(name) instanceof ObjectNode object ? object : order.putObject(name);
    }
}

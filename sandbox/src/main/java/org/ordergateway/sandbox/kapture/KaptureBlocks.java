package org.ordergateway.sandbox.kapture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ordergateway.sandbox.server.ExactJson;

/**
 * The blocks of an order as Kapture holds them: each field as it was last written.
 *
 * <p>A field that is sent takes the place of the one held, a blank one too, and a map as a whole. A customer, contact or
 * enquiry that comes with the last update but without {@code update:true} is kept apart under {@code /unapplied}.
 */
final class KaptureBlocks {

    private KaptureBlocks() {}

    /** A new order with the blocks as they were sent. */
    static ObjectNode added(ObjectNode body, ObjectNode row) {
        ObjectNode order = ExactJson.object();
        order.setAll(body);
        order.set("row", row);
        return order;
    }

    /** The order with the update in it; the body must be free of breaches. */
    static ObjectNode updated(ObjectNode order, ObjectNode body) {
        order.remove("unapplied");
        JsonNode orderInfo = body.path("order_info");
        opened(order, "order_info").setAll((ObjectNode) orderInfo);
        for (String block : List.of("customer_info", "enquiry_info")) {
            if (body.get(block) instanceof ObjectNode sent) {
                if (isApplied(sent)) {
                    opened(order, block).setAll(sent);
                } else {
                    opened(order, "unapplied").set(block, sent);
                }
            }
        }
        if (body.has("contact_info")) {
            updateContacts(order, body.path("contact_info"));
        }
        ObjectNode row = opened(order, "row");
        KaptureRow.write(row, orderInfo);
        row.put("lastModificationTime", System.currentTimeMillis());
        return order;
    }

    private static void updateContacts(ObjectNode order, JsonNode sent) {
        for (int i = 0; i < sent.size(); i++) {
            ObjectNode contact = (ObjectNode) sent.path(i);
            if (isApplied(contact)) {
                contactFor(contact, i, order).setAll(contact);
            } else {
                opened(order, "unapplied").withArray("contact_info").add(contact);
            }
        }
    }

    /** The contact with the same id, or else at the same place, or else a new one. */
    private static ObjectNode contactFor(ObjectNode sent, int place, ObjectNode order) {
        var held = order.withArray("contact_info");
        String id = sent.path("contact_id").asText();
        for (JsonNode one : held) {
            if (!id.isBlank() && one.path("contact_id").asText().equals(id)) {
                return (ObjectNode) one;
            }
        }
        boolean another =
                !id.isBlank() && !held.path(place).path("contact_id").asText().isBlank();
        return !another && held.get(place) instanceof ObjectNode there ? there : held.addObject();
    }

    private static boolean isApplied(JsonNode block) {
        return block.path("update").asBoolean();
    }

    private static ObjectNode opened(ObjectNode order, String name) {
        return order.get(name) instanceof ObjectNode object ? object : order.putObject(name);
    }
}

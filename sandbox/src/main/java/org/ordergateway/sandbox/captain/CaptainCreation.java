package org.ordergateway.sandbox.captain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ordergateway.sandbox.server.Breach;
import org.ordergateway.sandbox.server.ExactJson;

/** A new order, as Captain holds it from the moment it was sent. */
final class CaptainCreation {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

    private CaptainCreation() {}

    /** What a body of the right shape may still not say. */
    static List<Breach> breaches(ObjectNode body) {
        List<Breach> breaches = new ArrayList<>(CaptainItemRules.breaches(body.path("items"), "/items"));
        breaches.addAll(CaptainPreparationRules.breaches(body));
        JsonNode recipient = body.path("recipient");
        if (!recipient.has("full_name") && !(recipient.has("first_name") && recipient.has("last_name"))) {
            breaches.add(new Breach(
                    "a recipient has a full_name, or a first_name and a last_name",
                    "/recipient/full_name",
                    "must be filled"));
        }
        return breaches;
    }

    /** The order that this body makes; the body must be free of breaches. */
    static ObjectNode order(String id, ObjectNode body) {
        ObjectNode order = ExactJson.object()
                .put("uuid", id)
                .put("created_at", OffsetDateTime.now(ZoneOffset.UTC).format(MILLIS))
                .put("status", "created");
        order.putArray("status_history");
        order.put("tracking_link", "https://tracking.sandbox.example/t/" + id);
        order.setAll(body.deepCopy());
        putRecipient(order, body.path("recipient"));
        putDelivery(order, id, body.path("delivery_job"));
        var items = order.putArray("items");
        body.path("items").forEach(sent -> CaptainOrders.putItem(CaptainOrders.newItem(items.addObject()), sent));
        ObjectNode money = order.putObject("financial_record");
        List.of("remaining_balance", "post_delivery_driver_tip_by_card", "total_tip_left_for_driver", "tax_type")
                .forEach(money::putNull);
        CaptainOrders.putMoney(money, body.path("financial_record"));
        order.withArray("internal_notes");
        CaptainOrders.putChannel(order, "unknown");
        order.putNull("assigned_driver");
        return order;
    }

    private static void putRecipient(ObjectNode order, JsonNode sent) {
        ObjectNode recipient = order.putObject("recipient").put("uuid", CaptainOrders.newUuid());
        List.of("first_name", "last_name", "full_name", "email", "phone_number").forEach(recipient::putNull);
        recipient.put("opted_out_of_SMS", false).put("opted_out_of_email", false);
        recipient.putNull("partners_internal_recipient_id").putNull("landline_number");
        recipient.setAll((ObjectNode) sent.deepCopy());
    }

    private static void putDelivery(ObjectNode order, String id, JsonNode sent) {
        if (!(sent instanceof ObjectNode job)) {
            return;
        }
        ObjectNode held = order.putObject("delivery_job")
                .put("uuid", id)
                .put("disable_dropoff_geoverification", false)
                .put("delivery_status", "unassigned_to_driver");
        held.putArray("delivery_status_history");
        held.setAll(job.deepCopy());
        if (held.get("dropoff_location") instanceof ObjectNode place) {
            place.put("uuid", CaptainOrders.newUuid());
        }
    }
}

package org.ordergateway.sandbox.captain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ordergateway.sandbox.server.Breach;

/** What the update page's table asks of a body beyond the shape of each field. */
final class CaptainUpdateRules {

    /** The table's rows that say "pass only". */
    private static final Set<String> ONLY = Set.of(
            "recipient",
            "financial_record",
            "scheduled_for",
            "preparation",
            "note",
            "channel_slug",
            "payment_gateway_id",
            "id_verification_info");

    /** What the page's samples show beside the order's uuid; none of the others has it. */
    private static final Set<String> SHOWN_WITH_UUID = Set.of(
            "channel_slug",
            "estimated_preparation_time",
            "financial_record",
            "internal_notes",
            "kds_custom_fields",
            "id_verification_info");

    /** The table's rows that say "key only" of a key inside the delivery job. */
    private static final Set<String> ONLY_IN_JOB =
            Set.of("promised_delivery_minutes", "disable_dropoff_geoverification");

    /** What a complete drop-off block has where the order has none yet; its uuid is then Captain's to give. */
    private static final List<String> BLOCK = List.of(
            "name",
            "line_1",
            "line_2",
            "city",
            "postcode",
            "country",
            "state",
            "apartment_number",
            "latitude",
            "longitude",
            "address_specific_instructions_to_driver");

    private CaptainUpdateRules() {}

    /** What is wrong whatever the order: nothing to change, or changes that must go alone but do not. */
    static List<Breach> breaches(ObjectNode body, boolean combined) {
        List<Breach> breaches = new ArrayList<>(CaptainItemRules.breaches(body.path("items"), "/items"));
        Set<String> changes = keys(body);
        changes.remove("uuid");
        if (changes.isEmpty()) {
            breaches.add(new Breach("an update names something to change", "", "must change something"));
        }
        for (String name : List.of("items", "recipient", "financial_record", "preparation", "delivery_job")) {
            if (body.has(name) && body.path(name).isEmpty()) {
                breaches.add(new Breach(name + " names something to change", "/" + name, "must be filled"));
            }
        }
        breaches.addAll(CaptainPreparationRules.breaches(body));
        if (body.has("financial_record")
                && !body.has("uuid")
                && !body.path("financial_record").has("uuid")) {
            breaches.add(
                    new Breach("a financial record is passed with a uuid in the payload", "/uuid", "must be filled"));
        }
        if (!combined) {
            if (body.has("uuid") && !changes.isEmpty() && Collections.disjoint(changes, SHOWN_WITH_UUID)) {
                breaches.add(
                        new Breach("the order's uuid stands where a sample shows it", "/uuid", "must not be here"));
            }
            lonely(changes, ONLY, "", breaches);
            lonely(keys(body.path("delivery_job")), ONLY_IN_JOB, "/delivery_job", breaches);
        }
        return breaches;
    }

    /** What is wrong for this order. */
    static List<Breach> breaches(String id, ObjectNode order, ObjectNode body) {
        List<Breach> breaches = new ArrayList<>(CaptainItemRules.breaches(body.path("items"), order.path("items")));
        sameUuid(body, id, "", breaches);
        sameUuid(body.path("recipient"), order.path("recipient").path("uuid").asText(), "/recipient", breaches);
        JsonNode sent = body.path("delivery_job").path("dropoff_location");
        JsonNode held = order.path("delivery_job").path("dropoff_location");
        if (!sent.isMissingNode()) {
            for (String name : block(held)) {
                if (!sent.has(name)) {
                    breaches.add(new Breach(
                            "a drop-off is sent as its complete block",
                            "/delivery_job/dropoff_location/" + name,
                            "must be filled"));
                }
            }
            sameUuid(sent, held.path("uuid").asText(), "/delivery_job/dropoff_location", breaches);
        }
        return breaches;
    }

    private static void lonely(Set<String> sent, Set<String> only, String at, List<Breach> breaches) {
        for (String name : sent) {
            if (only.contains(name) && sent.size() > 1) {
                String place = at + "/" + name;
                breaches.add(new Breach(place + " is passed only by itself", place, "must be passed only by itself"));
            }
        }
    }

    private static List<String> block(JsonNode held) {
        return held.isMissingNode()
                ? BLOCK
                : held.properties().stream()
                        .filter(entry -> !entry.getValue().isNull())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static void sameUuid(JsonNode sent, String own, String at, List<Breach> breaches) {
        if (sent.has("uuid") && !sent.path("uuid").asText().equals(own)) {
            breaches.add(new Breach(at + "/uuid is the order's own", at + "/uuid", "is not known here"));
        }
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new TreeSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}

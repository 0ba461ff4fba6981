package org.ordergateway.sandbox.captain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ordergateway.sandbox.server.Breach;

/** What the pages ask of items beyond the shape of each field. */
final class CaptainItemRules {

    private CaptainItemRules() {}

    /** What holds for sent items wherever they are sent: no one twice, halves on a pizza only. */
    static List<Breach> breaches(JsonNode items, String at) {
        List<Breach> breaches = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.path(i);
            String here = at + "/" + i;
            for (String name : List.of("uuid", "partners_uuid")) {
                if (item.has(name) && !seen.add(name + item.path(name).asText())) {
                    breaches.add(new Breach(
                            "no two items of one request share a " + name,
                            here + "/" + name,
                            "has already been taken"));
                }
            }
            boolean halves = item.path("addons").isObject();
            if (halves && !item.has("uuid") && !isPizza(item)) {
                breaches.add(noPizza(here));
            }
        }
        return breaches;
    }

    /** What holds for items that are sent to change an order that has these items. */
    static List<Breach> breaches(JsonNode items, JsonNode held) {
        List<Breach> breaches = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.path(i);
            String here = "/items/" + i;
            if (!item.has("uuid")) {
                if (!item.has("name")) {
                    breaches.add(new Breach("a new item has a name", here + "/name", "must be filled"));
                }
                continue;
            }
            JsonNode before = CaptainUpdate.itemOf(held, item.path("uuid").asText());
            if (before.isMissingNode()) {
                breaches.add(new Breach(
                        "an item's uuid names an item that the order has", here + "/uuid", "is not an item here"));
            } else if (item.path("addons").isObject() && !isPizza(item.has("addons_type") ? item : before)) {
                breaches.add(noPizza(here));
            }
        }
        return breaches;
    }

    private static boolean isPizza(JsonNode item) {
        return item.path("addons_type").asText().equals("pizza");
    }

    private static Breach noPizza(String here) {
        return new Breach(
                "addons by whole, left and right go with addons_type pizza only",
                here + "/addons",
                "must be an array of strings");
    }
}

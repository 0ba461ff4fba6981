package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** An update merged into the bill it is for. */
final class CapillaryChange {

    private CapillaryChange() {}

    /** Why this bill cannot take the update. */
    static List<CapillaryError> errors(ObjectNode bill, JsonNode update, CapillarySwitches switches) {
        List<CapillaryError> errors = new ArrayList<>();
        boolean mixed = CapillaryBills.typeOf(bill).endsWith("MIXED");
        for (String name : List.of("extendedFields", "customFields")) {
            if (mixed && update.has(name)) {
                errors.add(noMixed("/" + name));
            }
        }
        for (String name : names(update.path("customFields"))) {
            if (!switches.hasCustomField(name)) {
                errors.add(CapillaryError.told(669, "unable to update the custom field " + name));
            }
        }
        JsonNode lines = update.path("lineItems");
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = lines.path(i);
            String here = "/lineItems/" + i;
            int matches = linesOf(bill, line).size();
            if (matches != 1) {
                errors.add(CapillaryError.told(
                        CapillaryUpdate.FAILED, here + " names " + matches + " lines of the transaction"));
            }
            if (mixed && line.has("extendedFields")) {
                errors.add(noMixed(here + "/extendedFields"));
            }
            boolean takesOutlier = Set.of("REGULAR", "NOT_INTERESTED").contains(CapillaryBills.typeOf(bill));
            if (line.has("outlierStatus") && !takesOutlier) {
                errors.add(CapillaryError.breached(
                        CapillaryUpdate.FAILED,
                        "an outlier status is for a line of a REGULAR or NOT_INTERESTED transaction",
                        here + "/outlierStatus"));
            }
        }
        return errors;
    }

    /** One warning for each extended field that the organisation does not have. */
    static List<CapillaryError> warnings(JsonNode update, CapillarySwitches switches) {
        List<CapillaryError> warnings = new ArrayList<>(unknown(update.path("extendedFields"), switches));
        update.path("lineItems").forEach(line -> warnings.addAll(unknown(line.path("extendedFields"), switches)));
        return warnings;
    }

    /** The update without the extended fields that the organisation does not have. */
    static ObjectNode known(ObjectNode update, CapillarySwitches switches) {
        ObjectNode known = update.deepCopy();
        retain(known.path("extendedFields"), switches::hasExtendedField);
        known.path("lineItems").forEach(line -> retain(line.path("extendedFields"), switches::hasExtendedField));
        return known;
    }

    /** The bill with the update in it; nothing may stand against that. */
    static ObjectNode applied(ObjectNode bill, ObjectNode update, CapillarySwitches switches) {
        for (String name : List.of("extendedFields", "customFields")) {
            merge(bill, name, update.path(name), switches);
        }
        if (update.has("deliveryStatus")) {
            bill.set("deliveryStatus", update.path("deliveryStatus"));
        }
        for (JsonNode sent : update.path("lineItems")) {
            ObjectNode line = linesOf(bill, sent).get(0);
            merge(line.withObject("/details"), "extendedFields", sent.path("extendedFields"), switches);
            if (sent.has("outlierStatus")) {
                line.set("outlierStatus", sent.path("outlierStatus"));
            }
        }
        return bill;
    }

    /** Leaves only the fields whose names are so. */
    static void retain(JsonNode fields, Predicate<String> so) {
        if (fields instanceof ObjectNode object) {
            names(object).stream().filter(so.negate()).forEach(object::remove);
        }
    }

    static List<String> names(JsonNode fields) {
        List<String> names = new ArrayList<>();
        fields.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** One warning for each of these extended fields that the organisation does not have. */
    static List<CapillaryError> unknown(JsonNode fields, CapillarySwitches switches) {
        return names(fields).stream()
                .filter(name -> !switches.hasExtendedField(name))
                .map(name -> CapillaryError.told(91016, "the extended field " + name + " is not known"))
                .toList();
    }

    private static List<ObjectNode> linesOf(ObjectNode bill, JsonNode named) {
        List<ObjectNode> lines = new ArrayList<>();
        for (JsonNode line : bill.path("lineItems")) {
            boolean sameId = !named.has("id")
                    || line.path("id").asText().equals(named.path("id").asText());
            boolean sameCode = !named.has("itemCode")
                    || line.at("/details/itemCode")
                            .asText()
                            .equals(named.path("itemCode").asText());
            if (sameId && sameCode && line instanceof ObjectNode object) {
                lines.add(object);
            }
        }
        return lines;
    }

    private static void merge(ObjectNode into, String name, JsonNode sent, CapillarySwitches switches) {
        if (sent instanceof ObjectNode fields) {
            ObjectNode held = into.get(name) instanceof ObjectNode object && !switches.replacesFields()
                    ? object
                    : into.putObject(name);
            held.setAll(fields);
        }
    }

    private static CapillaryError noMixed(String where) {
        return CapillaryError.breached(
                CapillaryUpdate.FAILED, "extended and custom fields of a MIXED transaction cannot be updated", where);
    }
}

package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the add page asks of a bill beyond the shape of each field, whatever bills there are already. */
final class CapillaryAddRules {

    private static final Map<String, Integer> NEGATIVE_IN_BILL =
            Map.of("billAmount", 631, "grossAmount", 665, "discount", 666);

    private static final Map<String, Integer> NEGATIVE_IN_LINE =
            Map.of("amount", 661, "value", 662, "rate", 663, "discount", 664, "qty", 627);

    private CapillaryAddRules() {}

    /** The code for a field of the wrong form. */
    static int codeAt(String where) {
        String place = where.replaceFirst("^/[0-9]+", "").replaceFirst("^/lineItemsV2/[0-9]+", "");
        return switch (place.replaceFirst("^/", "")) {
            case "type" -> 605;
            case "billNumber" -> 602;
            case "returnType" -> 628;
            case "billAmount", "grossAmount", "discount", "amount", "value", "rate", "qty" -> 601;
            case "notInterestedReason" -> 685;
            default -> CapillaryAdd.FAILED;
        };
    }

    /** All that is wrong with a bill of the right shape that stands at this pointer. */
    static List<CapillaryError> errors(JsonNode bill, String at) {
        List<CapillaryError> errors = new ArrayList<>(negative(bill, NEGATIVE_IN_BILL, at));
        String type = bill.path("type").asText();
        boolean returns = type.endsWith("RETURN");
        if (returns) {
            errors.addAll(purchaseErrors(bill, bill, at));
        }
        if (type.equals("RETURN") && !bill.has("returnType")) {
            errors.add(CapillaryError.breached(628, "a return has a returnType", at + "/returnType"));
        }
        if (!returns && bill.has("returnType")) {
            errors.add(CapillaryError.breached(628, "only a return has a returnType", at + "/returnType"));
        }
        String returnType = bill.path("returnType").asText();
        JsonNode lines = bill.path("lineItemsV2");
        if (returnType.equals("LINE_ITEM") && lines.isEmpty()) {
            errors.add(CapillaryError.breached(679, "a return of lines has these lines", at + "/lineItemsV2"));
        }
        for (int i = 0; i < lines.size(); i++) {
            errors.addAll(lineErrors(bill, lines.path(i), at + "/lineItemsV2/" + i));
        }
        return errors;
    }

    /** What Capillary takes but does not keep. */
    static List<CapillaryError> warnings(ObjectNode bill, CapillarySwitches switches) {
        List<CapillaryError> warnings = new ArrayList<>(CapillaryChange.warnings(bill, switches));
        for (String name : CapillaryChange.names(bill.path("customFields"))) {
            if (!switches.hasCustomField(name)) {
                warnings.add(CapillaryError.told(669, "the custom field " + name + " was not saved"));
            }
        }
        for (JsonNode line : bill.path("lineItemsV2")) {
            warnings.addAll(CapillaryChange.unknown(line.path("extendedFields"), switches));
            if (line.has("returnableDays") && line.path("returnableDays").asInt() <= -1) {
                warnings.add(CapillaryError.told(1105, "returnableDays is too low"));
            }
        }
        return warnings;
    }

    private static List<CapillaryError> lineErrors(JsonNode bill, JsonNode line, String here) {
        List<CapillaryError> errors = new ArrayList<>(negative(line, NEGATIVE_IN_LINE, here));
        boolean wholeReturn =
                Set.of("FULL", "AMOUNT").contains(bill.path("returnType").asText());
        if (line.has("returnType") && wholeReturn) {
            errors.add(CapillaryError.breached(
                    628, "no line has a returnType in a return of type FULL or AMOUNT", here + "/returnType"));
        }
        String type = line.path("type").asText();
        boolean lineReturns = type.endsWith("RETURN");
        boolean mixed = lineReturns && !bill.path("type").asText().endsWith("RETURN");
        if (line.has("parentBillNumber") && !mixed) {
            errors.add(CapillaryError.breached(
                    CapillaryAdd.FAILED,
                    "only a mixed bill's return has a parentBillNumber",
                    here + "/parentBillNumber"));
        }
        if (mixed || type.equals("NOT_INTERESTED_RETURN")) {
            errors.addAll(purchaseErrors(line, bill, here));
        }
        return errors;
    }

    private static List<CapillaryError> purchaseErrors(JsonNode returned, JsonNode bill, String at) {
        if (!returned.has("purchaseTime")) {
            return List.of(CapillaryError.breached(624, "a return has the purchaseTime", at + "/purchaseTime"));
        }
        boolean before =
                !bill.has("billingDate") || time(returned, "purchaseTime").isBefore(time(bill, "billingDate"));
        return before
                ? List.of()
                : List.of(CapillaryError.breached(
                        624, "the purchaseTime lies before the billingDate", at + "/purchaseTime"));
    }

    private static OffsetDateTime time(JsonNode object, String name) {
        return OffsetDateTime.parse(object.path(name).asText());
    }

    private static List<CapillaryError> negative(JsonNode object, Map<String, Integer> codes, String at) {
        List<CapillaryError> errors = new ArrayList<>();
        codes.forEach((name, code) -> {
            if (new BigDecimal(object.path(name).asText("0")).signum() < 0) {
                errors.add(CapillaryError.breached(code, name + " is not negative", at + "/" + name));
            }
        });
        return errors;
    }
}

package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ordergateway.sandbox.server.Answer;

/** {@code PUT /v2/transactions}: changes one bill, all of the request or nothing. */
final class CapillaryUpdate {

    /** The general "update failed", for refusals that no page gives a code. */
    static final int FAILED = 609;

    private final CapillaryBills bills;
    private final CapillarySwitches switches;

    CapillaryUpdate(CapillaryBills bills, CapillarySwitches switches) {
        this.bills = bills;
        this.switches = switches;
    }

    Answer answer(CapillaryQuery query, ObjectNode body, boolean skipsDownstream) {
        String type = body.path("type").asText("REGULAR");
        boolean anonymous = CapillaryBills.isAnonymous(type);
        List<CapillaryError> errors = new ArrayList<>(query.errors(CapillaryQuery.UPDATE));
        errors.addAll(query.customerErrors(!anonymous, !anonymous && switches.sourceRequired()));
        errors.addAll(CapillaryError.of(CapillaryShapes.UPDATE, body, where -> where.equals("/type") ? 605 : FAILED));
        errors.addAll(bodyErrors(body, type));
        if (!errors.isEmpty()) {
            return CapillaryError.refused(400, errors);
        }
        Optional<CapillaryCustomer> customer = anonymous ? Optional.empty() : query.customer();
        if (!anonymous && customer.isEmpty()) {
            return refused(List.of(CapillaryError.told(8015, "no customer for these identifiers")));
        }
        return bills.atomically(() -> applied(body, type, customer, skipsDownstream));
    }

    private Answer applied(
            ObjectNode body, String type, Optional<CapillaryCustomer> customer, boolean skipsDownstream) {
        List<ObjectNode> found =
                bills.named(body, type, customer.map(CapillaryCustomer::id).orElse(null));
        if (found.size() != 1) {
            return refused(List.of(found.isEmpty() ? notFound() : several()));
        }
        List<CapillaryError> errors = CapillaryChange.errors(found.get(0), body, switches);
        if (!errors.isEmpty()) {
            return refused(errors);
        }
        ObjectNode known = CapillaryChange.known(body, switches);
        ObjectNode bill = CapillaryChange.applied(found.get(0).deepCopy(), known, switches);
        bills.put(bill);
        ObjectNode answer =
                CapillaryUpdateAnswers.answer(switches.updateAnswer(), bill, known, customer, skipsDownstream);
        List<CapillaryError> warnings = CapillaryChange.warnings(body, switches);
        if (!warnings.isEmpty()) {
            answer.set("warnings", CapillaryError.array(warnings));
        }
        return Answer.json(200, answer);
    }

    private Answer refused(List<CapillaryError> errors) {
        return CapillaryError.refused(switches.updateFailureStatus(), errors);
    }

    static CapillaryError notFound() {
        return CapillaryError.told(667, "ERR_TRANSACTION_ID_NUMBER_INVALID: no such transaction of this customer");
    }

    private static CapillaryError several() {
        return CapillaryError.told(668, "ERR_DUPLICATE_BILL_NUMBER_USE_ID: the number names several transactions");
    }

    /** What a body of any shape may still not say, whatever the bill. */
    private static List<CapillaryError> bodyErrors(ObjectNode body, String type) {
        List<CapillaryError> errors = new ArrayList<>();
        if (!body.has("id") && !body.has("number")) {
            errors.add(CapillaryError.breached(670, "an update names its transaction by id or number", "/id"));
        }
        JsonNode lines = body.path("lineItems");
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = lines.path(i);
            String here = "/lineItems/" + i;
            errors.addAll(lineErrors(line, here));
            if (line.has("outlierStatus") && type.endsWith("RETURN")) {
                errors.add(CapillaryError.breached(
                        FAILED, "no line of a return has an outlier status to change", here + "/outlierStatus"));
            }
        }
        return errors;
    }

    /** What a line of any shape lacks to be found. */
    static List<CapillaryError> lineErrors(JsonNode line, String here) {
        return line.has("id") || line.has("itemCode")
                ? List.of()
                : List.of(CapillaryError.breached(FAILED, "a line is named by id or itemCode", here + "/id"));
    }
}

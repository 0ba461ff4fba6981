package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ordergateway.sandbox.server.Answer;
import org.ordergateway.sandbox.server.ExactJson;

/** {@code POST /v2/transactions}: takes one bill, of a sale or of a return. */
final class CapillaryAdd {

    /** The general "add failed", for refusals that no page gives a code. */
    static final int FAILED = 608;

    private final CapillaryBills bills;
    private final CapillarySwitches switches;

    CapillaryAdd(CapillaryBills bills, CapillarySwitches switches) {
        this.bills = bills;
        this.switches = switches;
    }

    Answer answer(CapillaryQuery query, ObjectNode body, boolean skipsDownstream) {
        boolean anonymous = CapillaryBills.isAnonymous(body.path("type").asText());
        List<CapillaryError> errors = new ArrayList<>(query.errors(CapillaryQuery.ADD));
        errors.addAll(query.customerErrors(!anonymous, !anonymous && switches.sourceRequired()));
        errors.addAll(CapillaryError.of(CapillaryShapes.ADD, body, CapillaryAddRules::codeAt));
        if (errors.isEmpty()) {
            errors.addAll(CapillaryAddRules.errors(body, ""));
        }
        if (!errors.isEmpty()) {
            return CapillaryError.refused(400, errors);
        }
        Optional<CapillaryCustomer> customer = anonymous ? Optional.empty() : query.customer();
        Added added =
                bills.atomically(() -> add(body, customer, query.get("source").orElse("INSTORE")));
        if (!added.errors().isEmpty()) {
            return CapillaryError.refused(switches.addFailureStatus(), added.errors());
        }
        boolean effects =
                !skipsDownstream && customer.isPresent() && !query.isTrue("use_asynch") && !query.isTrue("use_async");
        return Answer.json(200, told(added, body, customer, effects, query.isTrue("rawSideEffects")));
    }

    /** Adds a bill in which the page finds nothing wrong, unless the state does; the caller holds the bills' lock. */
    Added add(ObjectNode body, Optional<CapillaryCustomer> customer, String source) {
        List<CapillaryError> errors = new ArrayList<>();
        String type = body.path("type").asText();
        if (!CapillaryBills.isAnonymous(type) && customer.isEmpty()) {
            errors.add(CapillaryError.told(8015, "no customer for these identifiers"));
        } else if (type.equals("RETURN")) {
            errors.addAll(CapillaryReturnRules.errors(
                    bills, body, customer.map(CapillaryCustomer::id).orElse(0L)));
        } else if (!type.endsWith("RETURN") && isTaken(body.path("billNumber").asText())) {
            errors.add(CapillaryError.told(604, "the bill number is taken"));
        }
        if (!errors.isEmpty()) {
            return new Added(0, errors, List.of());
        }
        long id = bills.newId();
        bills.put(CapillaryNewBill.of(
                id,
                body,
                customer.map(CapillaryCustomer::id).orElse(0L),
                source.toLowerCase(Locale.ROOT),
                switches,
                bills::newId));
        return new Added(id, List.of(), CapillaryAddRules.warnings(body, switches));
    }

    /** A return has the number of what it returns, so only sales take a number. */
    private boolean isTaken(String number) {
        return !bills.matching(bill -> CapillaryBills.numberOf(bill).equals(number)
                        && !CapillaryBills.typeOf(bill).endsWith("RETURN"))
                .isEmpty();
    }

    private static ObjectNode told(
            Added added, ObjectNode body, Optional<CapillaryCustomer> customer, boolean effects, boolean raw) {
        ObjectNode answer = ExactJson.object().put("createdId", added.id());
        answer.putArray("errors");
        answer.set("warnings", CapillaryError.array(added.warnings()));
        String points = new BigDecimal(body.path("billAmount").asText())
                .movePointLeft(1)
                .toPlainString();
        var sideEffects = answer.putArray("sideEffects");
        if (effects) {
            sideEffects
                    .addObject()
                    .put("type", "points")
                    .put("entityType", "USER")
                    .put("rawAwardedPoints", new BigDecimal(points))
                    .put("awardedPoints", new BigDecimal(points));
        }
        if (raw) {
            var all = answer.putArray("rawSideEffects");
            if (effects) {
                ObjectNode award = all.addObject().put("type", "AWARD");
                award.put("awardOn", "BILL").put("points", points).put("isReferrer", "false");
                award.put("awardedOn", "9th Jan, 2031").put("lineItemId", "null");
                award.put("billNumber", body.path("billNumber").asText());
                award.put(
                        "customerId",
                        String.valueOf(customer.map(CapillaryCustomer::id).orElse(0L)));
            }
        }
        answer.putArray("loyaltyDetails");
        ObjectNode who = answer.putObject("customerInfo");
        customer.ifPresent(known -> who.put("firstName", known.firstName()).put("lastName", known.lastName()));
        return answer;
    }

    /** What came of adding a bill: an id, or errors. */
    record Added(long id, List<CapillaryError> errors, List<CapillaryError> warnings) {}
}

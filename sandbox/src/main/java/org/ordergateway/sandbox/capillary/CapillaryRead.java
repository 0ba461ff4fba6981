package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ordergateway.sandbox.server.Answer;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.shape.ObjectShape;

/** Reading a bill whole: by its id, or all that share a number. */
final class CapillaryRead {

    private final CapillaryBills bills;
    private final CapillarySwitches switches;

    CapillaryRead(CapillaryBills bills, CapillarySwitches switches) {
        this.bills = bills;
        this.switches = switches;
    }

    /** {@code GET /v2/transactions/{id}}. */
    Answer byId(String id, CapillaryQuery query) {
        List<CapillaryError> errors = new ArrayList<>(query.errors(CapillaryQuery.GET));
        if (switches.typeRequired() && query.get("type").isEmpty()) {
            errors.add(CapillaryError.breached(400, "reading a transaction names its type", "type"));
        }
        if (!id.matches("[0-9]{1,18}")) {
            errors.add(CapillaryError.breached(620, "a transaction's id is a number", "id"));
        }
        if (!errors.isEmpty()) {
            return CapillaryError.refused(400, errors);
        }
        String type = query.get("type").orElse("REGULAR");
        return bills.find(id)
                .filter(bill -> CapillaryBills.isOfType(bill, type))
                .map(bill -> Answer.json(
                        200,
                        shown(bill, query.isTrue("tenders"), query.isTrue("credit_notes"), switches.serverOffset())))
                .orElseGet(() -> CapillaryError.refused(
                        switches.readFailureStatus(), CapillaryError.told(620, "no transaction has this id")));
    }

    /** {@code GET /v2/transactions/getByBillNumber/{number}}. */
    Answer byNumber(String number, CapillaryQuery query) {
        List<CapillaryError> errors = query.errors(ObjectShape.object());
        if (!errors.isEmpty()) {
            return CapillaryError.refused(400, errors);
        }
        List<ObjectNode> found =
                bills.matching(bill -> CapillaryBills.numberOf(bill).equals(number));
        ObjectNode answer = ExactJson.object();
        answer.putObject("pagination").put("limit", 100).put("offset", 0).put("total", found.size());
        var data = answer.putArray("data");
        found.stream().limit(100).forEach(bill -> data.add(shown(bill, false, false, switches.serverOffset())));
        answer.putArray("warnings");
        answer.putArray("errors");
        return Answer.json(200, answer);
    }

    private static ObjectNode shown(ObjectNode held, boolean tenders, boolean creditNotes, ZoneOffset zone) {
        ObjectNode bill = held.deepCopy();
        bill.remove(CapillaryNewBill.WRITTEN);
        if (!tenders) {
            bill.remove("paymentModes");
        }
        if (!creditNotes) {
            bill.remove("creditNote");
        }
        if (bill.get("billDetails") instanceof ObjectNode details && details.has("billingTime")) {
            details.put("billingTime", billingTime(held, zone));
        }
        return bill;
    }

    /** When the bill was made, as a server in this zone tells it. */
    static String billingTime(JsonNode bill, ZoneOffset zone) {
        return CapillaryBills.text(billedAt(bill).withOffsetSameInstant(zone));
    }

    static OffsetDateTime billedAt(JsonNode bill) {
        return OffsetDateTime.parse(bill.at("/billDetails/billingTime").asText("1970-01-01T00:00:00Z"));
    }
}

package org.ordergateway.sandbox.capillary;

import static org.ordergateway.sandbox.shape.ObjectShape.object;
import static org.ordergateway.sandbox.shape.Shapes.oneOf;
import static org.ordergateway.sandbox.shape.Shapes.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ordergateway.sandbox.server.Answer;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.shape.ObjectShape;
import org.ordergateway.sandbox.shape.Shape;

/** A customer's bills in pages, asked for by the customer's id or by an identifier. */
final class CapillaryList {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 1000;

    private static final Shape NUMBER = text("[0-9]{1,18}", "must be a whole number");

    private static final Shape DATE = text("[0-9]{4}-[0-9]{2}-[0-9]{2}", "must be a date as yyyy-MM-dd");

    private static final Shape TIME = text(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}:[0-9]{2}|T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)",
            "must be a time as yyyy-MM-dd HH:mm:ss or in ISO 8601 with Z");

    private static final ObjectShape COMMON = object().with("sortOrder", oneOf("ASC", "DESC"))
            .with("limit", text("[1-9][0-9]{0,2}|1000", "must be 1 to " + MOST))
            .with("offset", text("[0-9]{1,9}", "must be a whole number"))
            .withAll(CapillaryQuery.FLAG, "localCurrency", "includeLoyaltiesPointDetails", "mlp")
            .with("includeLineItemDetails", CapillaryQuery.FLAG)
            .with("transactionId", text("[0-9]{1,18}(,[0-9]{1,18})*", "must be ids with commas between them"))
            .with("number", text("(?s).+", "must be filled"))
            .withAll(NUMBER, "startId", "endId")
            .with("entityType", oneOf("STORE", "ZONE", "CONCEPT", "TILL"))
            .with("entityCode", text("(?s).+", "must be filled"))
            .with("embed", text("(" + CapillaryRow.EMBEDS + ")(,(" + CapillaryRow.EMBEDS + "))*", "must list embeds"));

    private static final ObjectShape BY_ID = COMMON.with("sortBy", oneOf("BILLING_TIME"))
            .with("transNos", text("(?s).+", "must be filled"))
            .withAll(TIME, "startDate", "endDate");

    private static final ObjectShape BY_IDENTIFIER = COMMON.with(
                    "identifierName",
                    oneOf("mobile", "email", "externalId", "id", "wechat", "cardnumber", "cardExternalId"))
            .with("identifierValue", text("(?s).+", "must be filled"))
            .with("source", CapillaryQuery.SOURCE)
            .with("transactionType", oneOf("REGULAR", "RETURN", "ALL"))
            .withAll(DATE, "startDate", "endDate");

    private final CapillaryBills bills;
    private final CapillarySwitches switches;

    CapillaryList(CapillaryBills bills, CapillarySwitches switches) {
        this.bills = bills;
        this.switches = switches;
    }

    /** {@code GET /v2/customers/{id}/transactions}. */
    Answer byCustomerId(String id, CapillaryQuery query) {
        List<CapillaryError> errors = errors(query, BY_ID);
        if (!id.matches("[0-9]{1,18}")) {
            errors.add(CapillaryError.breached(816, "a customer's id is a number", "id"));
        }
        return errors.isEmpty()
                ? answer(CapillaryCustomer.withId(id), query, false)
                : CapillaryError.refused(400, errors);
    }

    /** {@code GET /v2/customers/lookup/transactions}. */
    Answer byIdentifier(CapillaryQuery query) {
        List<CapillaryError> errors = errors(query, BY_IDENTIFIER);
        for (String name : List.of("identifierName", "identifierValue")) {
            if (query.get(name).isEmpty()) {
                errors.add(CapillaryError.breached(8130, "the look-up names its customer", name));
            }
        }
        if (query.get("source").isEmpty()) {
            errors.add(CapillaryError.breached(8003, "the look-up names the customer's source", "source"));
        }
        errors.addAll(CapillaryShapes.identifierErrors(
                query.get("identifierName").orElse(""),
                query.get("identifierValue").orElse("0"),
                "identifierValue"));
        return errors.isEmpty()
                ? answer(customer(query), query, switches.lookupOffsetIsPage())
                : CapillaryError.refused(400, errors);
    }

    /** The look-up knows no account, so a customer of any account of the source will do. */
    private static Optional<CapillaryCustomer> customer(CapillaryQuery query) {
        return CapillaryCustomer.of(
                query.get("identifierName").orElse(""),
                query.get("identifierValue").orElse(""),
                query.get("source").orElse(""));
    }

    private static List<CapillaryError> errors(CapillaryQuery query, ObjectShape allowed) {
        List<CapillaryError> errors = new ArrayList<>(query.errors(allowed));
        if (query.get("entityType").isPresent() != query.get("entityCode").isPresent()) {
            errors.add(CapillaryError.breached(400, "entityType and entityCode go together", "entityCode"));
        }
        for (String name : List.of("startDate", "endDate")) {
            if (errors.isEmpty()
                    && query.get(name).filter(CapillaryFilter::isNoTime).isPresent()) {
                errors.add(CapillaryError.breached(400, "query " + name + " is a day of the calendar", name));
            }
        }
        return errors;
    }

    private Answer answer(Optional<CapillaryCustomer> customer, CapillaryQuery query, boolean offsetIsPage) {
        if (customer.isEmpty()) {
            return CapillaryError.refused(switches.readFailureStatus(), CapillaryError.told(816, "customer not found"));
        }
        String order = query.get("sortOrder").orElse("DESC");
        int limit = query.get("limit").map(Integer::parseInt).orElse(DEFAULT_LIMIT);
        int offset = query.get("offset").map(Integer::parseInt).orElse(0);
        Comparator<ObjectNode> byTime = Comparator.<ObjectNode, Instant>comparing(
                        bill -> CapillaryRead.billedAt(bill).toInstant())
                .thenComparing(bill -> bill.path("id").asLong());
        List<ObjectNode> all = bills
                .matching(bill ->
                        bill.path("customerId").asLong() == customer.get().id()
                                && CapillaryFilter.passes(bill, query, switches.serverOffset()))
                .stream()
                .sorted(order.equals("ASC") ? byTime : byTime.reversed())
                .toList();
        long skipped = switches.pagerRepeats() ? 0 : offsetIsPage ? (long) offset * limit : offset;
        ObjectNode answer = ExactJson.object();
        answer.putObject("pagination")
                .put("limit", limit)
                .put("offset", offset)
                .put("total", all.size())
                .put("sortBy", "BILLING_TIME")
                .put("sortOrder", order);
        var data = answer.putArray("data");
        Set<String> embeds =
                new LinkedHashSet<>(List.of(query.get("embed").orElse("").split(",")));
        all.stream()
                .skip(skipped)
                .limit(limit)
                .forEach(bill -> data.add(
                        CapillaryRow.of(bill, embeds, query.isTrue("localCurrency"), switches.serverOffset())));
        answer.putArray("warnings");
        answer.putArray("errors");
        return Answer.json(200, answer);
    }
}

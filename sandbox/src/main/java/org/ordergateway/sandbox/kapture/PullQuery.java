package org.ordergateway.sandbox.kapture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a pull asks for.
 *
 * @param allowed by JSON pointer into a held order, the values it may have there; any of them will do
 * @param from the first creation time in epoch milliseconds
 * @param until the creation time in epoch milliseconds from which on orders are too young
 */
record PullQuery(Map<String, Set<String>> allowed, long from, long until, int limit, int offset) {

    static final String ORDER_ID = "/row/id";
    static final String ENQUIRY_ID = "/row/enquiryId";
    static final String ERP_ORDER_ID = "/order_info/erp_order_id";
    static final String ERP_INVOICE_NO = "/order_info/erp_invoice_no";

    private static final int DEFAULT_LIMIT = 100;

    /** Fields of the body that choose no orders. */
    private static final Set<String> NO_FILTERS = Set.of("cmId", "viewId", "sortParam", "limit", "offset");

    private static final Map<String, String> LISTS = Map.of(
            "orderIds", ORDER_ID,
            "customerIds", "/row/customerId",
            "enquiryIds", ENQUIRY_ID,
            "erpOrderId", ERP_ORDER_ID,
            "erpInvoiceId", ERP_INVOICE_NO,
            "assignIdStr", "/row/assignedToId",
            "creatorIdStr", "/row/creatorId");

    private static final Map<String, String> TEXTS = Map.of(
            "name", "/customer_info/customer_name",
            "phone", "/customer_info/phone",
            "email", "/customer_info/email_id");

    /** Whether the body sets at least one filter. */
    static boolean hasFilter(ObjectNode body) {
        return body.properties().stream()
                .anyMatch(field -> !NO_FILTERS.contains(field.getKey())
                        && !field.getValue().asText().isBlank());
    }

    /** The query of a body that is free of breaches. */
    static PullQuery of(ObjectNode body) {
        Map<String, Set<String>> allowed = new HashMap<>();
        LISTS.forEach((name, pointer) -> {
            if (isSet(body, name)) {
                allowed.put(
                        pointer,
                        Arrays.stream(body.path(name).asText().split(",", -1))
                                .map(String::strip)
                                .filter(one -> !one.isEmpty())
                                .collect(Collectors.toUnmodifiableSet()));
            }
        });
        TEXTS.forEach((name, pointer) -> {
            if (isSet(body, name)) {
                allowed.put(pointer, Set.of(body.path(name).asText()));
            }
        });
        String start = body.path("createStartDate").asText();
        String end = body.path("createEndDate").asText();
        return new PullQuery(
                allowed,
                start.isBlank() ? Long.MIN_VALUE : PullDates.start(start),
                end.isBlank() ? Long.MAX_VALUE : PullDates.end(end),
                isSet(body, "limit") ? body.path("limit").asInt() : DEFAULT_LIMIT,
                body.path("offset").asInt());
    }

    /** The same query for the first page, whatever page was asked for. */
    PullQuery fromTheStart() {
        return new PullQuery(allowed, from, until, limit, 0);
    }

    boolean matches(JsonNode order) {
        long created = order.at("/row/createDate").asLong();
        return created >= from && created < until && matchesValues(order);
    }

    /** Whether all but the creation time matches. */
    boolean matchesValues(JsonNode order) {
        return allowed.entrySet().stream()
                .allMatch(one -> one.getValue().contains(order.at(one.getKey()).asText()));
    }

    private static boolean isSet(ObjectNode body, String name) {
        return !body.path(name).asText().isBlank();
    }
}

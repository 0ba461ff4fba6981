package org.ordergateway.kapture;

import io.vavr.control.Either;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.wire.Writing;

/**
 * Turns a query into the body of a pull, following the page "Pull Order API": the account's id, and every filter as text.
 * A query without a filter is refused, as the page asks for at least one.
 */
final class KapturePull {

    private static final String FEW = "takes one value at Kapture; no page says how several are given";

    /** What neither the page's list nor its body counts as a filter. */
    private static final List<String> NO_FILTERS = List.of("viewId", "sortParam");

    /** Every field of the page's body that its samples send as empty text; {@code viewId} is none of them. */
    private static final List<String> TEXTS = Stream.of(
                    Stream.of("name", "phone", "email", "customerIds", "leadIdStr", "enquiryIds", "clientReferenceIds"),
                    IntStream.rangeClosed(1, 15).mapToObj(number -> "attr" + number),
                    Stream.of("orderIds", "erpOrderId", "createStartDate", "createEndDate", "bookingStatus"),
                    Stream.of("bookingSubStatus", "bookingStartDate", "bookingEndDate", "creatorIdStr", "assignIdStr"),
                    Stream.of("zoneIdStr", "blockId", "unitId", "approvalDesignationIds", "agreementStartDate"),
                    Stream.of("agreementEndDate", "erpInvoiceId", "sortParam"))
            .flatMap(names -> names)
            .toList();

    private final KaptureSettings settings;
    private final KaptureTimes times;

    KapturePull(KaptureSettings settings, KaptureTimes times) {
        this.settings = settings;
        this.times = times;
    }

    /** The filters of a query, by the page's names, without limit and offset. */
    Either<OrderFailure, Map<String, String>> filters(OrderQuery query) {
        if (query.customer() != null) {
            return Either.left(OrderFailure.Unsupported.of(
                    KaptureProvider.VENDOR,
                    "kapture cannot answer this query",
                    List.of(new FieldViolation(
                            "customer", "no page of Kapture has such a filter; use customerIds, phone or email"))));
        }
        Writing faults = new Writing(null);
        Map<String, String> body = new LinkedHashMap<>();
        put(body, "name", text("customerName", query.customerName(), faults));
        put(body, "phone", text("phone", query.phone(), faults));
        put(body, "email", text("email", query.email(), faults));
        put(body, "customerIds", ids("customerIds", query.customerIds(), faults));
        put(body, "orderIds", ids("orderIds", query.orderIds(), faults));
        put(body, "erpOrderId", one("numbers", query.numbers(), faults));
        put(body, "erpInvoiceId", one("invoiceNumbers", query.invoiceNumbers(), faults));
        put(body, "createStartDate", times.write("createdFrom", query.createdFrom(), faults));
        put(body, "createEndDate", times.writeEnd("createdTo", query.createdTo(), faults));
        put(body, "creatorIdStr", ids("creatorIds", query.creatorIds(), faults));
        put(body, "assignIdStr", ids("assigneeIds", query.assigneeIds(), faults));
        put(body, "sortParam", text("sort", query.sort(), faults));
        body.putAll(KaptureFilters.of(query.extensions(), faults));
        checkSpan(query.createdFrom(), query.createdTo(), faults);
        if (!faults.faulty() && NO_FILTERS.containsAll(body.keySet())) {
            faults.refuse("query", "has no filter; Kapture wants at least one, such as createdFrom or customerIds");
        }
        return faults.result(body);
    }

    /** The filter for one order. */
    static Either<OrderFailure, Map<String, String>> number(String number) {
        Writing faults = new Writing(null);
        String text = one("ref.number", List.of(number), faults);
        return faults.result(text == null ? Map.of() : Map.of("erpOrderId", text));
    }

    /** The body of one request. */
    Map<String, Object> body(Map<String, String> filters, int limit, long offset) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("cmId", settings.cmId());
        if (settings.sendBlankFields()) {
            TEXTS.forEach(name -> body.put(name, ""));
        }
        body.putAll(filters);
        body.put("limit", Integer.toString(limit));
        body.put("offset", Long.toString(offset));
        return body;
    }

    private static void put(Map<String, String> body, String name, @Nullable String value) {
        if (value != null) {
            body.put(name, value);
        }
    }

    private static @Nullable String text(String path, @Nullable String text, Writing faults) {
        return text == null || !text.isBlank() ? text : faults.refuse(path, "is empty; leave it out");
    }

    private static @Nullable String ids(String path, @Nullable List<String> ids, Writing faults) {
        if (ids == null) {
            return null;
        }
        if (ids.isEmpty()) {
            return faults.refuse(path, "is empty; leave it out for every order");
        }
        return ids.stream().allMatch(KaptureIds::isId)
                ? String.join(",", ids)
                : faults.refuse(path, KaptureIds.ID_ALLOWED);
    }

    private static @Nullable String one(String path, @Nullable List<String> numbers, Writing faults) {
        if (numbers == null) {
            return null;
        }
        if (numbers.isEmpty()) {
            return faults.refuse(path, "is empty; leave it out for every order");
        }
        String first = numbers.get(0);
        if (numbers.size() > 1 || first.indexOf(',') >= 0) {
            return faults.refuse(path, FEW);
        }
        return KaptureIds.isUnfit(first) ? faults.refuse(path, KaptureIds.NUMBER_ALLOWED) : first;
    }

    private static void checkSpan(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to, Writing faults) {
        if (from != null && to != null && to.isBefore(from)) {
            faults.refuse("createdTo", "is before createdFrom");
        }
    }
}

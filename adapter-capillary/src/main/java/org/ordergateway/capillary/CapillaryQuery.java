package org.ordergateway.capillary;

import io.vavr.control.Either;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capillary.CapillarySettings.Offset;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.wire.Writing;

/**
 * A list of one customer's transactions, ready to be asked for page by page.
 *
 * @param customerId the customer by the vendor's id; absent where an identifier names the customer
 * @param parameters of every page
 * @param start the position of the first transaction that is wanted
 * @param limit how many are wanted
 */
record CapillaryQuery(
        @Nullable String customerId,
        CapillaryCustomer customer,
        Map<String, String> parameters,
        int pageSize,
        long start,
        long limit,
        Offset offset) {

    /** As the page says. */
    static final int LARGEST_PAGE = 1000;

    /** The parts of a row that can be asked for. */
    static final List<String> EMBEDS = List.of(
            "BILL_CF",
            "BILL_EF",
            "ATTRIBUTION",
            "PAYMENT_MODES",
            "CREDIT_NOTES",
            "BILL_STORE_DETAILS",
            "BILL_POINTS",
            "TRANSACTION_IDENTIFIER");

    private static final Set<String> FILTERS =
            Set.of("startDate", "endDate", "startId", "endId", "entityType", "entityCode");
    private static final Set<String> FILTERS_BY_ID = Set.of("sortBy", "transNos");
    private static final Set<String> FILTERS_BY_IDENTIFIER = Set.of("transactionType");
    private static final Set<String> TAKEN =
            Set.of("customer", "customerIds", "orderIds", "numbers", "sort", "extensions");

    /** The list that a query asks for, or why Capillary cannot answer it. */
    static Either<OrderFailure, CapillaryQuery> of(OrderQuery query, CapillarySettings settings) {
        List<FieldViolation> unknown = query.filters().stream()
                .filter(filter -> !TAKEN.contains(filter))
                .map(filter -> new FieldViolation(filter, reason(filter)))
                .toList();
        if (!unknown.isEmpty()) {
            return Either.left(OrderFailure.Unsupported.of(
                    CapillaryProvider.VENDOR, "capillary cannot answer this query", unknown));
        }
        Writing faults = new Writing(settings.currency());
        Map<String, String> parameters = new LinkedHashMap<>();
        CapillaryCustomer customer = customer(query, settings, faults);
        if (query.customer() != null) {
            put(parameters, "identifierName", customer.identifierName());
            put(parameters, "identifierValue", customer.identifierValue());
            put(parameters, "source", customer.source());
        }
        filters(query, parameters, faults);
        put(parameters, "embed", settings.embed());
        int pageSize = query.pageSize() == null ? settings.pageSize() : query.pageSize();
        if (pageSize > LARGEST_PAGE) {
            faults.refuse("pageSize", "is more than Capillary's largest page, " + LARGEST_PAGE);
        }
        return faults.result(new CapillaryQuery(
                query.customerIds() == null ? null : customerId(query.customerIds(), faults),
                customer,
                parameters,
                pageSize,
                start(query.startAt(), faults),
                query.limit() == null ? Long.MAX_VALUE : query.limit(),
                query.customer() == null ? Offset.POSITION : settings.lookupOffset()));
    }

    private static String reason(String filter) {
        return filter.startsWith("created")
                ? "Capillary's lists know the time of billing alone: extensions.capillary.startDate and endDate"
                : "no page of Capillary says that its lists can be narrowed by it";
    }

    private static CapillaryCustomer customer(OrderQuery query, CapillarySettings settings, Writing faults) {
        if ((query.customer() == null) == (query.customerIds() == null)) {
            faults.refuse(
                    "customer", "Capillary lists one customer's transactions: give either customer or customerIds");
            return CapillaryCustomer.NOBODY;
        }
        if (query.customer() == null) {
            return CapillaryCustomer.NOBODY;
        }
        CapillaryCustomer customer = CapillaryCustomer.of(
                "customer",
                query.customer(),
                true,
                CapillaryWords.IDENTIFIERS_OF_LIST,
                settings.defaultSource(),
                faults);
        if (customer.source() == null && query.customer().source() == null) {
            faults.refuse("customer.source", "is missing; the list needs it, or the setting default-source");
        }
        if (customer.accountId() != null) {
            faults.refuse("customer.account", "is unknown to the list; use customerIds");
        }
        return customer;
    }

    private static @Nullable String customerId(List<String> ids, Writing faults) {
        if (ids.size() != 1 || !CapillaryIds.isNumber(ids.get(0))) {
            return faults.refuse("customerIds", "is not one id of Capillary's, which has digits only");
        }
        return ids.get(0);
    }

    private static void filters(OrderQuery query, Map<String, String> parameters, Writing faults) {
        if (query.orderIds() != null) {
            if (query.orderIds().isEmpty() || !query.orderIds().stream().allMatch(CapillaryIds::isNumber)) {
                faults.refuse("orderIds", "is empty, or holds an id that is none of Capillary's: digits only");
            }
            put(parameters, "transactionId", String.join(",", query.orderIds()));
        }
        if (query.numbers() != null) {
            if (query.numbers().size() != 1 || query.numbers().get(0).isBlank()) {
                faults.refuse(
                        "numbers", "is not exactly one number, which is what Capillary's list can be narrowed by");
            } else {
                put(parameters, "number", query.numbers().get(0));
            }
        }
        put(parameters, "sortOrder", CapillaryWords.write(query.sort(), List.of("ASC", "DESC"), "sort", faults));
        own(query, parameters, faults);
    }

    private static void own(OrderQuery query, Map<String, String> parameters, Writing faults) {
        FieldValue own = query.extensions() == null ? null : query.extensions().get(CapillaryProvider.VENDOR);
        if (!(own instanceof FieldValue.Entries entries)) {
            return;
        }
        Set<String> known = new TreeSet<>(FILTERS);
        known.addAll(query.customer() == null ? FILTERS_BY_ID : FILTERS_BY_IDENTIFIER);
        entries.values().forEach((name, value) -> {
            if (!known.contains(name)
                    || !(value instanceof FieldValue.Text text)
                    || text.value().isBlank()) {
                faults.refuse(
                        "extensions.capillary",
                        "holds a filter that this list does not have, or one that is no text; known are "
                                + String.join(", ", known));
                return;
            }
            put(parameters, name, text.value());
        });
        if (parameters.containsKey("entityType") != parameters.containsKey("entityCode")) {
            faults.refuse("extensions.capillary", "holds one of entityType and entityCode, which go together");
        }
    }

    private static long start(@Nullable String startAt, Writing faults) {
        if (startAt == null) {
            return 0;
        }
        if (!CapillaryIds.isNumber(startAt) || startAt.length() > 9) {
            faults.refuse("startAt", "is no position of a pull at Capillary");
            return 0;
        }
        return Long.parseLong(startAt);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    /** The parameters of the page that holds this position. */
    Map<String, String> page(long position) {
        Map<String, String> page = new LinkedHashMap<>(parameters);
        page.put("limit", String.valueOf(pageSize));
        page.put("offset", String.valueOf(offset == Offset.PAGE ? position / pageSize : position));
        return page;
    }

    /** How many transactions of that page stand before the position. */
    int before(long position) {
        return offset == Offset.PAGE ? (int) (position % pageSize) : 0;
    }

    @Override
    public String toString() {
        return "CapillaryQuery[***]";
    }
}

package org.ordergateway.memory;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Customer;
import org.ordergateway.model.CustomerBuilder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderQuery;

/** Which orders a query means. */
final class MemoryQuery {

    private static final Customer NOBODY = CustomerBuilder.builder().build();

    /** What no neutral order says, or says in a vendor's own words. */
    private static final Set<String> UNKNOWN = Set.of("creatorIds", "sort", "extensions");

    private MemoryQuery() {}

    /** Why a query cannot be answered, or absent when it can. */
    static @Nullable OrderFailure refusal(OrderQuery query) {
        Set<String> unknown = new TreeSet<>(query.filters());
        unknown.retainAll(UNKNOWN);
        return unknown.isEmpty()
                ? null
                : OrderFailure.Unsupported.of(
                        MemoryProvider.VENDOR,
                        "memory cannot answer this query",
                        unknown.stream()
                                .map(each -> new FieldViolation(each, "an order in memory does not say it"))
                                .toList());
    }

    static boolean matches(OrderQuery query, OrderSnapshot held) {
        Order order = held.order();
        Customer customer = order.customer() == null ? NOBODY : order.customer();
        return among(query.orderIds(), held.ref().id())
                && among(query.numbers(), held.ref().number())
                && among(
                        query.invoiceNumbers(),
                        order.invoice() == null ? null : order.invoice().number())
                && among(query.customerIds(), customer.id())
                && among(
                        query.assigneeIds(),
                        order.assignee() == null ? null : order.assignee().id())
                && same(query.customer(), held.ref().customer())
                && same(query.customerName(), customer.name())
                && same(query.phone(), customer.phone())
                && same(query.email(), customer.email())
                && within(query, order.createdAt());
    }

    private static boolean among(@Nullable List<String> wanted, @Nullable String held) {
        return wanted == null || held != null && wanted.contains(held);
    }

    private static boolean same(@Nullable Object wanted, @Nullable Object held) {
        return wanted == null || Objects.equals(wanted, held);
    }

    private static boolean within(OrderQuery query, @Nullable OffsetDateTime created) {
        OffsetDateTime from = query.createdFrom();
        OffsetDateTime to = query.createdTo();
        return from == null && to == null
                || created != null && (from == null || !created.isBefore(from)) && (to == null || !created.isAfter(to));
    }
}

package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted. An absent filter does not narrow; where a vendor needs at least one, none is refused before
 * a request.
 *
 * @param customer whose orders, where the vendor lists by customer
 * @param sort in the vendor's own words
 * @param pageSize how many orders a request asks for; absent for the gateway's setting
 * @param limit how many orders are wanted in all; absent for every one
 * @param startAt the position of an earlier pull from which to go on; absent to begin at the beginning
 * @param extensions further filters of one vendor, by vendor and then by the vendor's own names
 */
@RecordBuilder
public record OrderQuery(
        @Shown @Nullable List<String> orderIds,
        @Shown @Nullable List<String> numbers,
        @Shown @Nullable List<String> invoiceNumbers,
        @Shown @Nullable List<String> customerIds,
        @Nullable CustomerRef customer,
        @Nullable String customerName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable OffsetDateTime createdFrom,
        @Nullable OffsetDateTime createdTo,
        @Shown @Nullable List<String> assigneeIds,
        @Shown @Nullable List<String> creatorIds,
        @Shown @Nullable String sort,
        @Shown @Nullable Integer pageSize,
        @Shown @Nullable Long limit,
        @Shown @Nullable String startAt,
        @Nullable Map<String, FieldValue> extensions) {

    public OrderQuery {
        orderIds = Copies.list(orderIds);
        numbers = Copies.list(numbers);
        invoiceNumbers = Copies.list(invoiceNumbers);
        customerIds = Copies.list(customerIds);
        assigneeIds = Copies.list(assigneeIds);
        creatorIds = Copies.list(creatorIds);
        extensions = Copies.extensions(extensions);
        if (pageSize != null && pageSize < 1) {
            throw new IllegalArgumentException("pageSize is at least 1");
        }
        if (limit != null && limit < 1) {
            throw new IllegalArgumentException("limit is at least 1; leave it out for every order");
        }
    }

    /** The names of what narrows or orders the result; page size, limit and position do neither. */
    public Set<String> filters() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("orderIds", orderIds);
        all.put("numbers", numbers);
        all.put("invoiceNumbers", invoiceNumbers);
        all.put("customerIds", customerIds);
        all.put("customer", customer);
        all.put("customerName", customerName);
        all.put("phone", phone);
        all.put("email", email);
        all.put("createdFrom", createdFrom);
        all.put("createdTo", createdTo);
        all.put("assigneeIds", assigneeIds);
        all.put("creatorIds", creatorIds);
        all.put("sort", sort);
        all.put("extensions", extensions);
        all.values().removeIf(Objects::isNull);
        return all.keySet();
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

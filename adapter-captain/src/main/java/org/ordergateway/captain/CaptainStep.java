package org.ordergateway.captain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ordergateway.http.Answer;
import org.ordergateway.http.HttpCall;
import org.ordergateway.http.PathId;
import org.ordergateway.model.FieldSet;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderUpdate;

/**
 * One request of an update.
 *
 * @param name what it changes, for people
 * @param fields the neutral fields it carries
 * @param order the body of a PATCH of the order; absent for a change of status
 * @param status the body of a change of status; absent for a PATCH of the order
 */
record CaptainStep(
        String name,
        FieldSet fields,
        @Nullable CaptainOrder order,
        @Nullable CaptainStatusUpdate status) {

    private static final OrderField LINES = OrderField.of("lines");

    Answer send(CaptainApi captain, String account, PathId id, HttpCall call) {
        return status == null
                ? captain.update(account, id.value(), Objects.requireNonNull(order), call)
                : captain.changeStatus(id.value(), status, call);
    }

    /** The path that {@link #send} takes. */
    String path(String account, PathId id) {
        return status == null ? "/v1/accounts/" + account + "/orders/" + id : "/v1/order-status/" + id;
    }

    /** The paths of its fields. */
    List<String> paths() {
        return fields.stream().map(OrderField::path).toList();
    }

    /** What of an update this request carries. */
    OrderUpdate part(OrderUpdate update) {
        return new OrderUpdate(
                update.ref(),
                OrderField.without(update.set(), field -> !fields.contains(field)),
                update.clear().stream()
                        .filter(path -> fields.contains(path.field()))
                        .collect(Collectors.toUnmodifiableSet()),
                fields.contains(LINES) ? update.lineChanges() : List.of());
    }

    Object body() {
        return order == null ? Objects.requireNonNull(status) : order;
    }
}

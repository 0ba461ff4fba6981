package org.ordergateway.memory;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawDocument;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderRefBuilder;
import org.ordergateway.model.OrderUpdate;

/** The orders themselves, by id, oldest first. Not safe for many threads: {@link MemoryOrders} is. */
final class MemoryShelf {

    private static final long FIRST_ID = 1_000_001;

    private final Map<String, OrderSnapshot> orders = new LinkedHashMap<>();
    private final MemoryUpdates updates = new MemoryUpdates(this::nextId);
    private long nextId = FIRST_ID;

    OrderRef put(OrderRef ref, Order order) {
        String id = ref.id() == null ? nextId() : ref.id();
        OrderRef held = OrderRefBuilder.builder(ref).id(id).build();
        orders.put(id, snapshot(held, updates.withLineIds(order)));
        return held;
    }

    Either<OrderFailure, OrderSnapshot> add(NewOrder order) {
        String number = order.ref().number();
        if (number != null && find(OrderRef.number(number)).isPresent()) {
            return Either.left(new OrderFailure.Conflict(
                    FailureDetail.of(MemoryProvider.VENDOR, "an order with this number is there already")));
        }
        return get(put(order.ref(), order.order()));
    }

    Either<OrderFailure, OrderSnapshot> change(OrderUpdate update) {
        return get(update.ref())
                .flatMap(held -> updates.apply(held.order(), update).map(changed -> {
                    OrderSnapshot after = snapshot(held.ref(), changed);
                    orders.put(Objects.requireNonNull(held.ref().id()), after);
                    return after;
                }));
    }

    Either<OrderFailure, OrderSnapshot> get(OrderRef ref) {
        return find(ref)
                .<Either<OrderFailure, OrderSnapshot>>map(Either::right)
                .orElseGet(() -> Either.left(
                        new OrderFailure.NotFound(FailureDetail.of(MemoryProvider.VENDOR, "there is no such order"))));
    }

    /** By id, by number, or by both where both are given. */
    Optional<OrderSnapshot> find(OrderRef ref) {
        return ref.id() != null
                ? Optional.ofNullable(orders.get(ref.id())).filter(held -> isNumbered(held, ref))
                : orders.values().stream()
                        .filter(held -> ref.number() != null && isNumbered(held, ref))
                        .findFirst();
    }

    private static boolean isNumbered(OrderSnapshot held, OrderRef ref) {
        return ref.number() == null || ref.number().equals(held.ref().number());
    }

    List<OrderSnapshot> find(OrderQuery query) {
        return orders.values().stream()
                .filter(held -> MemoryQuery.matches(query, held))
                .toList();
    }

    List<OrderSnapshot> all() {
        return List.copyOf(orders.values());
    }

    void clear() {
        orders.clear();
        nextId = FIRST_ID;
    }

    private String nextId() {
        String id = String.valueOf(nextId++);
        return orders.containsKey(id) ? nextId() : id;
    }

    private static OrderSnapshot snapshot(OrderRef ref, Order order) {
        byte[] document = OrderJson.write(order).getBytes(StandardCharsets.UTF_8);
        return new OrderSnapshot(ref, order, List.of(), RawDocument.of(document));
    }
}

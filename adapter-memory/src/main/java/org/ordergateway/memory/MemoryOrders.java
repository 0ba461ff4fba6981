package org.ordergateway.memory;

import io.vavr.control.Either;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/**
 * Orders in memory, and the calls that arrived at them. A test seeds them, hands {@link #open()} to the code under test,
 * and reads what became of them. Orders hold what they were given and nothing else, but an order and a line that come
 * without an id get one. Safe for use by many threads; each call is one atomic step.
 */
public final class MemoryOrders {

    private static final Map<String, MemoryOrders> NAMED = new ConcurrentHashMap<>();
    private static final int KEPT_CALLS = 10_000;

    private final MemoryShelf shelf = new MemoryShelf();
    private final Deque<MemoryCall> calls = new ArrayDeque<>();
    private final Deque<MemoryFault> faults = new ArrayDeque<>();

    /** No orders yet. */
    public MemoryOrders() {}

    /**
     * The orders that every gateway of this process with the setting {@code store=<name>} shares, for code that opens its
     * gateways from a configuration; they stay until {@link #clear()}.
     */
    public static MemoryOrders named(String name) {
        return NAMED.computeIfAbsent(name, any -> new MemoryOrders());
    }

    /** A gateway to these orders; closing it leaves them as they are. */
    public OrderGateway open() {
        return new MemoryGateway(this, MemorySettings.PLAIN);
    }

    /** Puts an order here, in place of one with the same id, without any call. */
    public synchronized OrderRef seed(OrderRef ref, Order order) {
        return shelf.put(ref, order);
    }

    /** The order with this id. */
    public synchronized Optional<Order> order(String id) {
        return shelf.find(OrderRef.id(id)).map(OrderSnapshot::order);
    }

    /** The order with this id or number. */
    public synchronized Optional<Order> order(OrderRef ref) {
        return shelf.find(ref).map(OrderSnapshot::order);
    }

    /** Every order, oldest first. */
    public synchronized List<OrderSnapshot> all() {
        return shelf.all();
    }

    /** The newest calls that arrived, those that failed included, oldest first; at most 10,000. */
    public synchronized List<MemoryCall> calls() {
        return List.copyOf(calls);
    }

    /** The creations that arrived. */
    public List<NewOrder> created() {
        return arrived(calls().stream().map(MemoryCall::created));
    }

    /** The updates that arrived. */
    public List<OrderUpdate> updated() {
        return arrived(calls().stream().map(MemoryCall::updated));
    }

    /** Lets the next call end with this failure and do nothing; several wait for one call each. */
    public synchronized void failNext(OrderFailure failure) {
        faults.add(new MemoryFault(failure, false));
    }

    /** Lets the next call end with this failure although it is carried out: an answer that was lost. */
    public synchronized void failNextAfterApplying(OrderFailure failure) {
        faults.add(new MemoryFault(failure, true));
    }

    /** Forgets orders, calls and failures that wait. */
    public synchronized void clear() {
        shelf.clear();
        calls.clear();
        faults.clear();
    }

    synchronized Either<OrderFailure, OrderSnapshot> create(NewOrder order) {
        arrived(new MemoryCall(Operation.CREATE, order.ref(), order, null));
        return met(Doubt.of(order), () -> shelf.add(order));
    }

    synchronized Either<OrderFailure, OrderSnapshot> update(OrderUpdate update) {
        arrived(new MemoryCall(Operation.UPDATE, update.ref(), null, update));
        return met(Doubt.of(update), () -> shelf.change(update));
    }

    synchronized Either<OrderFailure, OrderSnapshot> get(OrderRef ref) {
        arrived(new MemoryCall(Operation.GET, ref, null, null));
        return met(null, () -> shelf.get(ref));
    }

    synchronized Either<OrderFailure, List<OrderSnapshot>> find(OrderQuery query) {
        arrived(new MemoryCall(Operation.FIND, null, null, null));
        return met(null, () -> Either.right(shelf.find(query)));
    }

    private void arrived(MemoryCall call) {
        if (calls.size() == KEPT_CALLS) {
            calls.removeFirst();
        }
        calls.addLast(call);
    }

    private <T> Either<OrderFailure, T> met(@Nullable Doubt asked, Supplier<Either<OrderFailure, T>> call) {
        MemoryFault fault = faults.poll();
        if (fault == null) {
            return call.get();
        }
        if (fault.applied()) {
            var unused = call.get();
        }
        return Either.left(asked == null ? fault.failure() : fault.about(asked));
    }

    private static <T> List<T> arrived(Stream<@Nullable T> changes) {
        return changes.filter(Objects::nonNull).map(each -> (T) each).toList();
    }

    @Override
    public String toString() {
        return "MemoryOrders[" + all().size() + " orders]";
    }
}

package org.ordergateway.memory;

import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawAnswer;
import org.ordergateway.RawCall;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.Guard;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Plan;
import org.ordergateway.capability.PlannedRequest;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/**
 * Orders in memory behind the same guard as every vendor's. A deadline is always met. Repeating an update sets the same
 * values again; repeating a creation is refused once its number is taken.
 */
final class MemoryGateway implements OrderGateway {

    private static final String BEGINNING = "0";

    private final MemoryOrders orders;
    private final MemoryChecks checks;
    private final Guard guard;
    private volatile boolean closed;

    MemoryGateway(MemoryOrders orders, MemorySettings settings) {
        this.orders = orders;
        this.checks = new MemoryChecks(settings.currency());
        this.guard = new Guard(MemoryCapabilities.TABLE, settings.onLoss());
    }

    @Override
    public Either<OrderFailure, OrderReceipt> create(NewOrder order, CallOptions options) {
        return ready(options)
                .flatMap(any -> guard.admit(order))
                .flatMap(admitted -> checks.check(admitted.change().order())
                        .flatMap(any -> orders.create(admitted.change()))
                        .map(held -> receipt(held, admitted.leftOut())));
    }

    @Override
    public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
        return ready(options)
                .flatMap(any -> guard.admit(update))
                .flatMap(admitted -> checks.check(admitted.change())
                        .flatMap(orders::update)
                        .map(held -> receipt(held, admitted.leftOut())));
    }

    @Override
    public Either<OrderFailure, OrderSnapshot> get(OrderRef ref, CallOptions options) {
        if (ref.id() == null && ref.number() == null) {
            return Either.left(OrderFailure.Invalid.of("ref", "names no order; give ref.id or ref.number"));
        }
        return ready(options).flatMap(any -> orders.get(ref));
    }

    @Override
    public OrderPages find(OrderQuery query, CallOptions options) {
        Either<OrderFailure, ?> ready = ready(options);
        @Nullable OrderFailure refusal = ready.isLeft() ? ready.getLeft() : MemoryQuery.refusal(query);
        return refusal == null
                ? MemoryPages.of(query, () -> ready(options).flatMap(any -> orders.find(query)))
                : OrderPages.failed(new FindFailure(refusal, BEGINNING));
    }

    @Override
    public Plan plan(OrderUpdate update) {
        return plan(
                guard.fates(update),
                guard.admit(update).flatMap(admitted -> checks.check(admitted.change())),
                Operation.UPDATE,
                update.ref());
    }

    @Override
    public Plan plan(NewOrder order) {
        return plan(
                guard.fates(order),
                guard.admit(order)
                        .flatMap(admitted -> checks.check(admitted.change().order())),
                Operation.CREATE,
                order.ref());
    }

    private static Plan plan(
            List<FieldFate> fates, Either<OrderFailure, ?> checked, Operation operation, OrderRef ref) {
        return checked.fold(
                refusal -> new Plan(MemoryProvider.VENDOR, fates, List.of(), refusal),
                any -> new Plan(MemoryProvider.VENDOR, fates, List.of(call(operation, ref)), null));
    }

    /** No request goes out; what stands here is the call that arrives. */
    private static PlannedRequest call(Operation operation, OrderRef ref) {
        String named = ref.id() != null ? "/" + ref.id() : ref.number() != null ? "?number=" + ref.number() : "";
        return new PlannedRequest(operation.name(), "/orders" + named, null);
    }

    @Override
    public Capabilities capabilities() {
        return MemoryCapabilities.TABLE;
    }

    @Override
    public Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options) {
        return Either.left(OrderFailure.Unsupported.operation(
                MemoryProvider.VENDOR, "memory has no words of its own and takes no raw call"));
    }

    @Override
    public void close() {
        closed = true;
    }

    private Either<OrderFailure, Map<String, String>> ready(CallOptions options) {
        return closed
                ? Either.left(new OrderFailure.Unavailable(
                        Effect.NONE, null, FailureDetail.of(MemoryProvider.VENDOR, "the gateway was closed")))
                : options.switchesOf(MemoryProvider.VENDOR, Set.of());
    }

    private static OrderReceipt receipt(OrderSnapshot held, List<FieldFate> leftOut) {
        return new OrderReceipt(held.ref(), held.order(), Map.of(), List.of(), leftOut, List.of(), null, held.raw());
    }

    @Override
    public String toString() {
        return "MemoryGateway";
    }
}

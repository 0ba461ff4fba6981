package org.ordergateway;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/**
 * A gateway whose calls answer later, each run by the caller's executor. The calls are those of the gateway, with the
 * same failures as values; a stage fails by an exception only where the gateway threw one.
 *
 * <p>Cancelling the future that a call returned ({@code stage.toCompletableFuture().cancel(true)}) before its turn came
 * sends nothing. Cancelling it later interrupts the call and gives up its answer: the effect is UNKNOWN then, read the
 * order back. Cancelling a stage that was derived from it cancels no call.
 *
 * <p>Safe for use by many threads. Closing the gateway and ending the executor are the caller's. For many orders see
 * {@link OrderGateway#updateAll}; pages of a pull are read with {@link OrderGateway#find}.
 */
public final class AsyncOrderGateway {

    private final OrderGateway gateway;
    private final Executor executor;

    private AsyncOrderGateway(OrderGateway gateway, Executor executor) {
        this.gateway = gateway;
        this.executor = executor;
    }

    /** The same gateway, each call run by this executor. */
    public static AsyncOrderGateway of(OrderGateway gateway, Executor executor) {
        return new AsyncOrderGateway(gateway, executor);
    }

    /** The gateway that is called. */
    public OrderGateway gateway() {
        return gateway;
    }

    /** Creates an order, as {@link OrderGateway#create(NewOrder, CallOptions)}. */
    public CompletionStage<Either<OrderFailure, OrderReceipt>> create(NewOrder order, CallOptions options) {
        return run(() -> gateway.create(order, options));
    }

    /** Changes an order, as {@link OrderGateway#update(OrderUpdate, CallOptions)}; two changes of one order may overtake each other. */
    public CompletionStage<Either<OrderFailure, OrderReceipt>> update(OrderUpdate update, CallOptions options) {
        return run(() -> gateway.update(update, options));
    }

    /** Reads one order, as {@link OrderGateway#get(OrderRef, CallOptions)}. */
    public CompletionStage<Either<OrderFailure, OrderSnapshot>> get(OrderRef ref, CallOptions options) {
        return run(() -> gateway.get(ref, options));
    }

    /** A call in the vendor's own words, as {@link OrderGateway#call(RawCall, CallOptions)}. */
    public CompletionStage<Either<OrderFailure, RawAnswer>> call(RawCall call, CallOptions options) {
        return run(() -> gateway.call(call, options));
    }

    /** Creates an order with the gateway's settings. */
    public CompletionStage<Either<OrderFailure, OrderReceipt>> create(NewOrder order) {
        return create(order, CallOptions.DEFAULT);
    }

    /** Changes an order with the gateway's settings. */
    public CompletionStage<Either<OrderFailure, OrderReceipt>> update(OrderUpdate update) {
        return update(update, CallOptions.DEFAULT);
    }

    /** Reads one order with the gateway's settings. */
    public CompletionStage<Either<OrderFailure, OrderSnapshot>> get(OrderRef ref) {
        return get(ref, CallOptions.DEFAULT);
    }

    private <T> CompletionStage<Either<OrderFailure, T>> run(Supplier<Either<OrderFailure, T>> call) {
        AsyncCall<Either<OrderFailure, T>> later = new AsyncCall<>(call);
        try {
            executor.execute(later);
        } catch (RejectedExecutionException e) {
            later.complete(Either.left(new OrderFailure.Unavailable(
                    Effect.NONE, null, FailureDetail.of("not sent: the executor takes no more calls"))));
        }
        return later;
    }
}

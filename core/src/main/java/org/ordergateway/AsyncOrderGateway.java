package org.ordergateway;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Resolution;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/**
 * A gateway whose calls answer later, each run by the caller's executor. The calls are those of the gateway, with the
 * same failures as values; a stage fails by an exception only where the gateway threw one, or where it was cancelled.
 *
 * <p>Cancelling the future that a call returned ({@code stage.toCompletableFuture().cancel(true)}) takes the call back
 * if it has not begun: {@code cancel} answers true, the future ends with a {@code CancellationException}, and nothing was
 * or will be sent. A call that has begun is never cancelled, and {@code cancel} answers false: with true it interrupts
 * the call, with false it lets it run. Either way the future ends with what the call itself answers, most often the
 * failure of an interrupted call: its effect says whether the vendor may have acted, and one in doubt is what
 * {@link #resolve(OrderFailure.InDoubt, CallOptions) resolve} takes.
 *
 * <p>Cancelling a stage that was derived from it cancels no call. Completing the future by other means, as
 * {@code orTimeout} does, gives up the answer of a call that goes on; a deadline in the options ends the call itself.
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

    /** Finds out what became of a change in doubt, as {@link OrderGateway#resolve(Doubt, CallOptions)}. */
    public CompletionStage<Either<OrderFailure, Resolution>> resolve(Doubt doubt, CallOptions options) {
        return run(() -> gateway.resolve(doubt, options));
    }

    /** The same for the change that failed so. */
    public CompletionStage<Either<OrderFailure, Resolution>> resolve(
            OrderFailure.InDoubt failure, CallOptions options) {
        return run(() -> gateway.resolve(failure, options));
    }

    /** Asks whether the vendor takes the credentials, as {@link OrderGateway#checkCredentials(CallOptions)}. */
    public CompletionStage<Either<OrderFailure, RawAnswer>> checkCredentials(CallOptions options) {
        return run(() -> gateway.checkCredentials(options));
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

    /** Finds out what became of the change that failed so, with the gateway's settings. */
    public CompletionStage<Either<OrderFailure, Resolution>> resolve(OrderFailure.InDoubt failure) {
        return resolve(failure, CallOptions.DEFAULT);
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

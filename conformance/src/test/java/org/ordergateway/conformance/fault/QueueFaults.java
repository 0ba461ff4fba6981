package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderUpdate;

/** Changes that overtake each other, or wait where they should not. */
final class QueueFaults {

    private static final Duration LONG = Duration.ofSeconds(20);

    private QueueFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                wrapped("changes of one order overtake each other", "Q-1", (subject, sound) -> {
                    List<OrderGateway> gateways = List.of(sound, another(subject));
                    AtomicInteger calls = new AtomicInteger();
                    return new FaultyGateway(sound) {
                        @Override
                        public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                            return gateways.get(calls.getAndIncrement() % gateways.size())
                                    .update(update, options);
                        }
                    };
                }),
                wrapped("a change waits for its turn past its deadline", "Q-2", (subject, sound) -> {
                    return new FaultyGateway(sound) {
                        @Override
                        protected CallOptions asked(CallOptions options) {
                            return options.withDeadline(LONG);
                        }
                    };
                }),
                wrapped("all orders' changes stand in one line", "Q-3", (subject, sound) -> new OneLine(sound)),
                wrapped(
                        "an interrupt is taken from a thread whose change waits",
                        "Q-4",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                                Either<OrderFailure, OrderReceipt> outcome = super.update(update, options);
                                Thread.interrupted();
                                return outcome;
                            }
                        }),
                wrapped(
                        "closing waits for the changes that wait",
                        "Q-5",
                        (subject, sound) -> new LifetimeFaults.Patient(sound)));
    }

    /** A sound gateway beside the one that was opened; it knows nothing of the other's calls. */
    static OrderGateway another(Subject subject) {
        OrderGateway other = subject.harness().open(Map.of());
        subject.gateways().add(other);
        return other;
    }

    /** Every change waits for the one before it, whosever order it is of, until its deadline. */
    private static final class OneLine extends FaultyGateway {

        private final ReentrantLock line = new ReentrantLock();

        OneLine(OrderGateway sound) {
            super(sound);
        }

        @Override
        public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
            Duration deadline = options.deadline() == null ? LONG : options.deadline();
            try {
                if (!line.tryLock(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                    return Either.left(new OrderFailure.Unavailable(Effect.NONE, null, FailureDetail.of("queued")));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Either.left(new OrderFailure.Unavailable(Effect.NONE, null, FailureDetail.of("interrupted")));
            }
            try {
                return super.update(update, options);
            } finally {
                line.unlock();
            }
        }
    }
}

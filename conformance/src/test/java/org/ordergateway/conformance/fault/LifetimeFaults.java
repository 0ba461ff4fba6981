package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.Phaser;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderUpdate;

/** Gateways that begin too early, end too late, or get into each other's way. */
final class LifetimeFaults {

    private LifetimeFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                wrapped("opening a gateway calls the vendor", "O-1", (subject, sound) -> {
                    var unused = sound.get(subject.harness().ref());
                    return sound;
                }),
                wrapped("a closed gateway still sends", "O-2", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    public void close() {
                        // forgotten
                    }
                }),
                wrapped("closing again throws", "O-3", (subject, sound) -> new FaultyGateway(sound) {
                    private boolean closed;

                    @Override
                    public void close() {
                        if (closed) {
                            throw new IllegalStateException("it is closed");
                        }
                        closed = true;
                        super.close();
                    }
                }),
                wrapped("closing one gateway closes them all", "O-4", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    public void close() {
                        subject.gateways().forEach(OrderGateway::close);
                    }
                }),
                wrapped("many threads share one change", "O-5", (subject, sound) -> new Shared(sound)),
                wrapped("closing waits for the calls in flight", "O-6", (subject, sound) -> new Patient(sound)),
                wrapped("closing leaves the connections open", "O-7", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    public void close() {
                        // forgotten
                    }
                }),
                wrapped("closing leaves a thread behind", "O-8", (subject, sound) -> {
                    leaveThread();
                    return sound;
                }),
                wrapped(
                        "a change that was made is told as without effect",
                        "O-9",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            protected OrderFailure told(OrderFailure failure) {
                                return failure.effect() == Effect.UNKNOWN
                                        ? new OrderFailure.Unavailable(Effect.NONE, null, failure.detail())
                                        : failure;
                            }
                        }));
    }

    private static void leaveThread() {
        Thread left = new Thread(LifetimeFaults::linger, "order-gateway-left");
        left.setDaemon(true);
        left.start();
    }

    /** Longer than anybody waits for the thread to end. */
    private static void linger() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps the change at hand in a field of its own. */
    private static final class Shared extends FaultyGateway {

        private volatile @Nullable OrderUpdate current;

        Shared(OrderGateway sound) {
            super(sound);
        }

        @Override
        public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
            current = update;
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.update(current, options);
        }
    }

    /** Lets calls end before it closes. */
    static final class Patient extends FaultyGateway {

        private final Phaser calls = new Phaser(1);

        Patient(OrderGateway sound) {
            super(sound);
        }

        @Override
        public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
            calls.register();
            try {
                return super.update(update, options);
            } finally {
                calls.arriveAndDeregister();
            }
        }

        @Override
        public void close() {
            if (!calls.isTerminated()) {
                calls.arriveAndAwaitAdvance();
                calls.forceTermination();
            }
            super.close();
        }
    }
}

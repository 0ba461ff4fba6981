package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.bulk.BulkOptions;
import org.ordergateway.bulk.BulkRun;
import org.ordergateway.bulk.BulkWork;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderUpdate;

/** Runs over many orders that mix them up, lose them, or know no bound. */
final class BulkFaults {

    private static final OrderFailure NOT_SENT =
            new OrderFailure.Unavailable(Effect.NONE, null, FailureDetail.of("not sent"));

    private BulkFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                running("the results of a run are swapped", "B-1", (sound, options) -> new Swapping(sound, options)),
                wrapped("a run creates each order twice", "B-2", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    public BulkRun<NewOrder, OrderReceipt> createAll(
                            Stream<NewOrder> orders, BulkOptions bulk, CallOptions options) {
                        return super.createAll(orders.flatMap(order -> Stream.of(order, order)), bulk, options);
                    }
                }),
                running("a run stops at a failure", "B-3", (sound, options) -> new Stopping(sound, options)),
                wrapped("the changes of one order overtake each other in a run", "B-4", (subject, sound) -> {
                    OrderGateway other = QueueFaults.another(subject);
                    return new Running(sound, (first, options) -> new Overtaking(List.of(first, other), options));
                }),
                wrapped("a run knows no bound", "B-5", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    public BulkRun<OrderUpdate, OrderReceipt> updateAll(
                            Stream<OrderUpdate> updates, BulkOptions bulk, CallOptions options) {
                        return super.updateAll(updates, BulkOptions.inFlight(20), options);
                    }
                }),
                running(
                        "a run that is closed tells calls in flight as not sent",
                        "B-6",
                        (sound, options) -> new Forgetting(sound, options)));
    }

    private static FaultyAdapter running(
            String name, String rule, BiFunction<OrderGateway, CallOptions, BulkWork<OrderUpdate, OrderReceipt>> work) {
        return wrapped(name, rule, (subject, sound) -> new Running(sound, work));
    }

    /** Its runs do other work. */
    private static final class Running extends FaultyGateway {

        private final BiFunction<OrderGateway, CallOptions, BulkWork<OrderUpdate, OrderReceipt>> work;

        Running(OrderGateway sound, BiFunction<OrderGateway, CallOptions, BulkWork<OrderUpdate, OrderReceipt>> work) {
            super(sound);
            this.work = work;
        }

        @Override
        public BulkRun<OrderUpdate, OrderReceipt> updateAll(
                Stream<OrderUpdate> updates, BulkOptions bulk, CallOptions options) {
            return BulkRun.of(updates, bulk, work.apply(sound, options));
        }
    }

    /** Each order by a call of its own, soundly. */
    private static class OneByOne implements BulkWork<OrderUpdate, OrderReceipt> {

        private final OrderGateway gateway;
        private final CallOptions options;

        OneByOne(OrderGateway gateway, CallOptions options) {
            this.gateway = gateway;
            this.options = options;
        }

        @Override
        public List<String> names(OrderUpdate update) {
            return List.of(String.valueOf(update.ref()));
        }

        @Override
        public int batchSize(OrderUpdate update) {
            return 1;
        }

        @Override
        public Either<OrderFailure, OrderReceipt> one(OrderUpdate update) {
            return gateway.update(update, options);
        }

        @Override
        public List<Either<OrderFailure, OrderReceipt>> batch(List<OrderUpdate> updates) {
            return updates.stream().map(this::one).toList();
        }

        @Override
        public Doubt doubt(OrderUpdate update) {
            return Doubt.of(update);
        }
    }

    private static final class Swapping extends OneByOne {

        private final AtomicReference<@Nullable Either<OrderFailure, OrderReceipt>> previous = new AtomicReference<>();

        Swapping(OrderGateway gateway, CallOptions options) {
            super(gateway, options);
        }

        @Override
        public Either<OrderFailure, OrderReceipt> one(OrderUpdate update) {
            Either<OrderFailure, OrderReceipt> outcome = super.one(update);
            Either<OrderFailure, OrderReceipt> before = previous.getAndSet(outcome);
            return before == null ? outcome : before;
        }
    }

    private static final class Stopping extends OneByOne {

        private volatile boolean stopped;

        Stopping(OrderGateway gateway, CallOptions options) {
            super(gateway, options);
        }

        @Override
        public Either<OrderFailure, OrderReceipt> one(OrderUpdate update) {
            if (stopped) {
                return Either.left(NOT_SENT);
            }
            Either<OrderFailure, OrderReceipt> outcome = super.one(update);
            stopped |= outcome.isLeft();
            return outcome;
        }
    }

    /** Sends an order's changes at the same time, by gateways that know nothing of each other. */
    private static final class Overtaking extends OneByOne {

        private final List<OrderGateway> gateways;
        private final CallOptions options;
        private final AtomicInteger calls = new AtomicInteger();

        Overtaking(List<OrderGateway> gateways, CallOptions options) {
            super(gateways.get(0), options);
            this.gateways = gateways;
            this.options = options;
        }

        @Override
        public List<String> names(OrderUpdate update) {
            return List.of();
        }

        @Override
        public Either<OrderFailure, OrderReceipt> one(OrderUpdate update) {
            return gateways.get(calls.getAndIncrement() % gateways.size()).update(update, options);
        }
    }

    private static final class Forgetting extends OneByOne {

        Forgetting(OrderGateway gateway, CallOptions options) {
            super(gateway, options);
        }

        @Override
        public Either<OrderFailure, OrderReceipt> one(OrderUpdate update) {
            Either<OrderFailure, OrderReceipt> outcome = super.one(update);
            return Thread.currentThread().isInterrupted() ? Either.left(NOT_SENT) : outcome;
        }
    }
}

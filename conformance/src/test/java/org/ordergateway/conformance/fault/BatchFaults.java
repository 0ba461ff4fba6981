package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderBatches;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderUpdate;

/** Calls for many orders whose outcomes are told of the wrong ones, or of none. */
final class BatchFaults {

    private BatchFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                telling("the results of a call for many are swapped", "B-7", outcomes -> {
                    List<Either<OrderFailure, OrderReceipt>> swapped = new ArrayList<>(outcomes);
                    swapped.add(swapped.remove(0));
                    return swapped;
                }),
                telling(
                        "one failure fails the whole call for many",
                        "B-8",
                        outcomes -> outcomes.stream().anyMatch(Either::isLeft)
                                ? outcomes.stream().map(any -> refused()).toList()
                                : outcomes),
                telling(
                        "what was asked for is lost with the doubt of a call for many",
                        "B-9",
                        outcomes -> outcomes.stream()
                                .map(each -> each.mapLeft(BatchFaults::withoutDoubt))
                                .toList()),
                batching("a call for many that is refused goes out again one by one", "B-10", Alone::new),
                batching("new orders that may go together go one by one", "B-11", sound -> new Many(sound) {
                    @Override
                    public List<Either<OrderFailure, OrderReceipt>> create(List<NewOrder> orders, CallOptions options) {
                        return OrderBatches.oneByOne(gateway).create(orders, options);
                    }
                }));
    }

    private static Either<OrderFailure, OrderReceipt> refused() {
        return Either.left(new OrderFailure.Rejected(List.of(), FailureDetail.of("one failed")));
    }

    private static OrderFailure withoutDoubt(OrderFailure failure) {
        return failure instanceof InDoubt ? new InDoubt(null, failure.detail()) : failure;
    }

    private static FaultyAdapter telling(
            String name, String rule, UnaryOperator<List<Either<OrderFailure, OrderReceipt>>> change) {
        return batching(name, rule, sound -> new Many(sound) {
            @Override
            public List<Either<OrderFailure, OrderReceipt>> update(List<OrderUpdate> updates, CallOptions options) {
                return change.apply(super.update(updates, options));
            }
        });
    }

    private static FaultyAdapter batching(
            String name, String rule, java.util.function.Function<OrderGateway, OrderBatches> batches) {
        return wrapped(name, rule, (subject, sound) -> new FaultyGateway(sound) {
            @Override
            public OrderBatches batches() {
                return batches.apply(sound);
            }
        });
    }

    /** A sound gateway's calls for many. */
    private static class Many implements OrderBatches {

        protected final OrderGateway gateway;
        private final OrderBatches sound;

        Many(OrderGateway gateway) {
            this.gateway = gateway;
            this.sound = gateway.batches();
        }

        @Override
        public int batchSize(OrderUpdate update, CallOptions options) {
            return sound.batchSize(update, options);
        }

        @Override
        public int batchSize(NewOrder order, CallOptions options) {
            return sound.batchSize(order, options);
        }

        @Override
        public List<Either<OrderFailure, OrderReceipt>> update(List<OrderUpdate> updates, CallOptions options) {
            return sound.update(updates, options);
        }

        @Override
        public List<Either<OrderFailure, OrderReceipt>> create(List<NewOrder> orders, CallOptions options) {
            return sound.create(orders, options);
        }
    }

    private static final class Alone extends Many {

        Alone(OrderGateway gateway) {
            super(gateway);
        }

        @Override
        public List<Either<OrderFailure, OrderReceipt>> update(List<OrderUpdate> updates, CallOptions options) {
            List<Either<OrderFailure, OrderReceipt>> outcomes = super.update(updates, options);
            return outcomes.stream().allMatch(Either::isLeft)
                    ? OrderBatches.oneByOne(gateway).update(updates, options)
                    : outcomes;
        }
    }
}

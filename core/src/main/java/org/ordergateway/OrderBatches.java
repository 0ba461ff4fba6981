package org.ordergateway;

import io.vavr.control.Either;
import java.util.List;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderUpdate;

/**
 * A vendor's own calls for many orders. {@link OrderGateway#updateAll} and {@link OrderGateway#createAll} use them where
 * they exist. Safe for use by many threads.
 */
public interface OrderBatches {

    /** How many updates, this one among them, may go out by one call; 1 when this one goes alone. No network. */
    int batchSize(OrderUpdate update, CallOptions options);

    /** How many new orders, this one among them, may go out by one call; 1 when this one goes alone. No network. */
    int batchSize(NewOrder order, CallOptions options);

    /**
     * Changes several orders, none of them twice.
     *
     * @param updates not more than the smallest of their batch sizes
     * @return one outcome for each update, in the same order; one that cannot be told is in doubt
     */
    List<Either<OrderFailure, OrderReceipt>> update(List<OrderUpdate> updates, CallOptions options);

    /**
     * Creates several orders.
     *
     * @param orders not more than the smallest of their batch sizes
     * @return one outcome for each order, in the same order; one that cannot be told is in doubt
     */
    List<Either<OrderFailure, OrderReceipt>> create(List<NewOrder> orders, CallOptions options);

    /** The batches of a vendor that has no call for many: each order goes alone. */
    static OrderBatches oneByOne(OrderGateway gateway) {
        return new OrderBatches() {
            @Override
            public int batchSize(OrderUpdate update, CallOptions options) {
                return 1;
            }

            @Override
            public int batchSize(NewOrder order, CallOptions options) {
                return 1;
            }

            @Override
            public List<Either<OrderFailure, OrderReceipt>> update(List<OrderUpdate> updates, CallOptions options) {
                return updates.stream()
                        .map(update -> gateway.update(update, options))
                        .toList();
            }

            @Override
            public List<Either<OrderFailure, OrderReceipt>> create(List<NewOrder> orders, CallOptions options) {
                return orders.stream()
                        .map(order -> gateway.create(order, options))
                        .toList();
            }
        };
    }
}

package org.ordergateway;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import org.ordergateway.bulk.BulkWork;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/** A gateway's part in a run over many orders. */
final class ManyOrders {

    private ManyOrders() {}

    /** Updates. */
    record Updates(OrderGateway gateway, OrderBatches batches, CallOptions options)
            implements BulkWork<OrderUpdate, OrderReceipt> {

        @Override
        public List<String> names(OrderUpdate update) {
            return namesOf(update.ref());
        }

        @Override
        public int batchSize(OrderUpdate update) {
            return batches.batchSize(update, options);
        }

        @Override
        public Either<OrderFailure, OrderReceipt> one(OrderUpdate update) {
            return gateway.update(update, options);
        }

        @Override
        public List<Either<OrderFailure, OrderReceipt>> batch(List<OrderUpdate> updates) {
            return batches.update(updates, options);
        }

        @Override
        public Doubt doubt(OrderUpdate update) {
            return Doubt.of(update);
        }
    }

    /** New orders. */
    record Creations(OrderGateway gateway, OrderBatches batches, CallOptions options)
            implements BulkWork<NewOrder, OrderReceipt> {

        @Override
        public List<String> names(NewOrder order) {
            return namesOf(order.ref());
        }

        @Override
        public int batchSize(NewOrder order) {
            return batches.batchSize(order, options);
        }

        @Override
        public Either<OrderFailure, OrderReceipt> one(NewOrder order) {
            return gateway.create(order, options);
        }

        @Override
        public List<Either<OrderFailure, OrderReceipt>> batch(List<NewOrder> orders) {
            return batches.create(orders, options);
        }

        @Override
        public Doubt doubt(NewOrder order) {
            return Doubt.of(order);
        }
    }

    /** An order may go by its id in one input, by its number in another and by both in a third. */
    private static List<String> namesOf(OrderRef ref) {
        List<String> names = new ArrayList<>(2);
        if (ref.id() != null) {
            names.add("id " + ref.id());
        }
        if (ref.number() != null) {
            names.add("number " + ref.number());
        }
        return names;
    }
}

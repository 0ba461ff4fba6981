package org.ordergateway.conformance.fault;

import io.vavr.control.Either;
import java.util.List;
import org.ordergateway.CallOptions;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderBatches;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawAnswer;
import org.ordergateway.RawCall;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/** A sound gateway; a fault overrides what it does wrong. */
public class FaultyGateway implements OrderGateway {

    protected final OrderGateway sound;

    public FaultyGateway(OrderGateway sound) {
        this.sound = sound;
    }

    /** What goes on instead of an update. */
    protected OrderUpdate asked(OrderUpdate update) {
        return update;
    }

    /** What goes on instead of a new order. */
    protected NewOrder asked(NewOrder order) {
        return order;
    }

    protected OrderQuery asked(OrderQuery query) {
        return query;
    }

    protected OrderRef asked(OrderRef ref) {
        return ref;
    }

    protected CallOptions asked(CallOptions options) {
        return options;
    }

    /** What is told instead of an order that was read. */
    protected Order told(Order order) {
        return order;
    }

    protected OrderSnapshot told(OrderSnapshot snapshot) {
        return new OrderSnapshot(snapshot.ref(), told(snapshot.order()), snapshot.warnings(), snapshot.raw());
    }

    protected OrderReceipt told(OrderReceipt receipt) {
        Order order = receipt.order();
        return order == null
                ? receipt
                : new OrderReceipt(
                        receipt.ref(),
                        told(order),
                        receipt.vendorIds(),
                        receipt.warnings(),
                        receipt.leftOut(),
                        receipt.steps(),
                        receipt.requestId(),
                        receipt.raw());
    }

    protected OrderFailure told(OrderFailure failure) {
        return failure;
    }

    protected Plan told(Plan plan) {
        return plan;
    }

    @Override
    public Either<OrderFailure, OrderReceipt> create(NewOrder order, CallOptions options) {
        return sound.create(asked(order), asked(options)).map(this::told).mapLeft(this::told);
    }

    @Override
    public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
        return sound.update(asked(update), asked(options)).map(this::told).mapLeft(this::told);
    }

    @Override
    public Either<OrderFailure, OrderSnapshot> get(OrderRef ref, CallOptions options) {
        return sound.get(asked(ref), asked(options)).map(this::told).mapLeft(this::told);
    }

    @Override
    public OrderPages find(OrderQuery query, CallOptions options) {
        return new Pages(sound.find(asked(query), asked(options)));
    }

    @Override
    public Plan plan(OrderUpdate update) {
        return told(planned(sound.plan(update), sound.plan(asked(update))));
    }

    @Override
    public Plan plan(NewOrder order) {
        return told(planned(sound.plan(order), sound.plan(asked(order))));
    }

    /** An adapter that writes something wrong plans to: the table's words, and its own requests. */
    private static Plan planned(Plan table, Plan own) {
        return new Plan(table.vendor(), table.fields(), own.requests(), own.refusal());
    }

    @Override
    public Capabilities capabilities() {
        return sound.capabilities();
    }

    @Override
    public Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options) {
        return sound.call(call, asked(options)).mapLeft(this::told);
    }

    @Override
    public OrderBatches batches() {
        return new Batches(sound.batches());
    }

    @Override
    public void close() {
        sound.close();
    }

    @Override
    public String toString() {
        return sound.toString();
    }

    /** The vendor's calls for many orders, each order asked for and told as a single one is. */
    protected class Batches implements OrderBatches {

        private final OrderBatches batches;

        Batches(OrderBatches batches) {
            this.batches = batches;
        }

        @Override
        public int batchSize(OrderUpdate update, CallOptions options) {
            return batches.batchSize(asked(update), asked(options));
        }

        @Override
        public int batchSize(NewOrder order, CallOptions options) {
            return batches.batchSize(asked(order), asked(options));
        }

        @Override
        public List<Either<OrderFailure, OrderReceipt>> update(List<OrderUpdate> updates, CallOptions options) {
            List<OrderUpdate> own =
                    updates.stream().map(FaultyGateway.this::asked).toList();
            return each(batches.update(own, asked(options)));
        }

        @Override
        public List<Either<OrderFailure, OrderReceipt>> create(List<NewOrder> orders, CallOptions options) {
            List<NewOrder> own = orders.stream().map(FaultyGateway.this::asked).toList();
            return each(batches.create(own, asked(options)));
        }

        private List<Either<OrderFailure, OrderReceipt>> each(List<Either<OrderFailure, OrderReceipt>> outcomes) {
            return outcomes.stream()
                    .map(each -> each.map(FaultyGateway.this::told).mapLeft(FaultyGateway.this::told))
                    .toList();
        }
    }

    /** The pages of a pull, told as a single order is. */
    protected class Pages implements OrderPages {

        private final OrderPages pages;

        Pages(OrderPages pages) {
            this.pages = pages;
        }

        @Override
        public boolean hasNext() {
            return pages.hasNext();
        }

        @Override
        public Either<FindFailure, OrderPage> next() {
            return pages.next()
                    .map(page -> new OrderPage(
                            page.orders().stream().map(FaultyGateway.this::told).toList(), page.next()))
                    .mapLeft(failure -> new FindFailure(told(failure.failure()), failure.position()));
        }

        @Override
        public void close() {
            pages.close();
        }
    }
}

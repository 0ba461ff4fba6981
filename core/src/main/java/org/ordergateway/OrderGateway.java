package org.ordergateway;

import io.vavr.control.Either;
import java.util.stream.Stream;
import org.ordergateway.bulk.BulkOptions;
import org.ordergateway.bulk.BulkRun;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Resolution;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/**
 * Orders at one vendor: created, updated, read and found in neutral words.
 *
 * <p>Every call answers with a value or with an {@link OrderFailure}, whose effect says first whether the vendor may
 * have acted; no call throws for what a vendor or a network does. What the vendor cannot take is refused before anything
 * is sent. Gateways are safe for use by many threads; they hold connections until they are closed, and a call after that
 * fails with effect NONE.
 */
public interface OrderGateway extends AutoCloseable {

    /**
     * Creates an order. Sending it again may create a second one unless the vendor refuses a number that is taken;
     * after a failure with effect UNKNOWN read back first.
     */
    Either<OrderFailure, OrderReceipt> create(NewOrder order, CallOptions options);

    /** Changes an order: sets, clears and line changes; everything else stays as it is at the vendor. */
    Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options);

    /** Reads one order. Safe to repeat. */
    Either<OrderFailure, OrderSnapshot> get(OrderRef ref, CallOptions options);

    /**
     * Finds orders, page by page as they are read. Close what it returns. Safe to repeat. A deadline of the options spans
     * the whole pull from now on; the configured one is each page's own.
     */
    OrderPages find(OrderQuery query, CallOptions options);

    /** What an update would do, without any network. */
    Plan plan(OrderUpdate update);

    /** What a creation would do, without any network. */
    Plan plan(NewOrder order);

    /** What the vendor can hold, with this gateway's settings. */
    Capabilities capabilities();

    /** The way out: a call in the vendor's own words through the same safe way. */
    Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options);

    /**
     * Finds out what became of a change in doubt by reading the order back, once; it changes nothing and is safe to
     * repeat. The answer is never a guess: {@code APPLIED} and {@code NOT_APPLIED} name the fields that told it, and where
     * the vendor cannot be read, or what is read decides nothing, it is {@code CANNOT_TELL} with the reason.
     *
     * <p>A value that stands at the vendor proves nothing unless it did not stand there before, so give the order as it
     * was read before the call: {@code resolve(failure.doubt().knowing(before), options)}. A creation is looked for by
     * the merchant's number, which is taken to name one order alone. Fails as reading fails.
     *
     * @param doubt from a failure, or made by {@link Doubt#of} from what a call with effect UNKNOWN asked for
     */
    default Either<OrderFailure, Resolution> resolve(Doubt doubt, CallOptions options) {
        return new ReadBack(this, doubt, options).resolve();
    }

    /** Finds out what became of the change that failed so; see {@link #resolve(Doubt, CallOptions)}. */
    default Either<OrderFailure, Resolution> resolve(OrderFailure.InDoubt failure, CallOptions options) {
        Doubt doubt = failure.doubt();
        return doubt == null
                ? Either.right(Resolution.cannotTell("the failure does not say what was asked for"))
                : resolve(doubt, options);
    }

    /** Finds out what became of the change that failed so, with the gateway's settings. */
    default Either<OrderFailure, Resolution> resolve(OrderFailure.InDoubt failure) {
        return resolve(failure, CallOptions.DEFAULT);
    }

    /**
     * Asks the vendor whether it takes the credentials, and changes nothing; what it says is the answer's document. Safe
     * to repeat. Fails as unauthenticated when it does not take them, as unsupported and with nothing sent where no page of
     * the vendor names such a call, and otherwise as reading fails.
     */
    default Either<OrderFailure, RawAnswer> checkCredentials(CallOptions options) {
        return Either.left(OrderFailure.Unsupported.operation(
                capabilities().vendor(), "no page of the vendor names a call that checks credentials"));
    }

    /** Ends calls in flight with a failure and frees every thread and socket. Closing again does nothing. */
    @Override
    void close();

    /** Creates an order with the gateway's settings. */
    default Either<OrderFailure, OrderReceipt> create(NewOrder order) {
        return create(order, CallOptions.DEFAULT);
    }

    /** Changes an order with the gateway's settings. */
    default Either<OrderFailure, OrderReceipt> update(OrderUpdate update) {
        return update(update, CallOptions.DEFAULT);
    }

    /** Reads one order with the gateway's settings. */
    default Either<OrderFailure, OrderSnapshot> get(OrderRef ref) {
        return get(ref, CallOptions.DEFAULT);
    }

    /** Finds orders with the gateway's settings. */
    default OrderPages find(OrderQuery query) {
        return find(query, CallOptions.DEFAULT);
    }

    /** The vendor's own calls for many orders, where it has some; else each order goes alone. */
    default OrderBatches batches() {
        return OrderBatches.oneByOne(this);
    }

    /**
     * Changes many orders at once: as many calls in flight as the options say, the vendor's own calls for many where it
     * has some, the changes of one order in the order of the stream. What the gateway's own limit or breaker holds back is
     * sent later; {@link BulkOptions#patience} bounds that. Nothing begins before the first result is asked for. Close
     * what it returns.
     *
     * @param updates read only as far as calls find work, by the thread that takes the results unless the options say
     *     otherwise, and closed with the run; one order goes by the same id or number
     * @param options of each call
     */
    default BulkRun<OrderUpdate, OrderReceipt> updateAll(
            Stream<OrderUpdate> updates, BulkOptions bulk, CallOptions options) {
        return BulkRun.of(updates, bulk, new ManyOrders.Updates(this, batches(), options));
    }

    /**
     * Creates many orders at once, as {@link #updateAll(Stream, BulkOptions, CallOptions)} changes them. Two with the
     * same number go one after the other.
     */
    default BulkRun<NewOrder, OrderReceipt> createAll(Stream<NewOrder> orders, BulkOptions bulk, CallOptions options) {
        return BulkRun.of(orders, bulk, new ManyOrders.Creations(this, batches(), options));
    }

    /** Changes many orders at once with the gateway's settings. */
    default BulkRun<OrderUpdate, OrderReceipt> updateAll(Stream<OrderUpdate> updates, BulkOptions bulk) {
        return updateAll(updates, bulk, CallOptions.DEFAULT);
    }

    /** Creates many orders at once with the gateway's settings. */
    default BulkRun<NewOrder, OrderReceipt> createAll(Stream<NewOrder> orders, BulkOptions bulk) {
        return createAll(orders, bulk, CallOptions.DEFAULT);
    }
}

package org.ordergateway.bulk;

import java.time.Duration;
import org.ordergateway.model.Shown;

/**
 * How a run over many orders goes.
 *
 * @param inFlight the most calls at the vendor at one time; a call for many orders counts as one
 * @param afterFailure what becomes of the later changes of an order of which one failed
 * @param patience how long the run waits for a gateway's rate limit, its open circuit breaker or a vendor that asks to come
 *     back later: no call begins before that time, for so long from when nothing is taken any more, and an input that the
 *     gateway itself did not send is sent later, for so long from when it was first held back. What would come later than
 *     that is not waited for: the failure is the result, and the next inputs go out. With zero nothing is waited for
 * @param reader which thread reads the stream of inputs
 */
public record BulkOptions(
        @Shown int inFlight,
        AfterFailure afterFailure,
        @Shown Duration patience,
        Reader reader) {

    /** What becomes of the later changes of an order of which one failed; other orders always go on. */
    public enum AfterFailure {
        /**
         * They are not sent and are results too, so that sending the failures again applies them in their order. The run
         * remembers the orders that failed until it ends.
         */
        HOLD_BACK,
        /** They are sent; sending the failures again may then put an older value over a newer one. */
        GO_ON
    }

    /** Which thread reads the stream of inputs. */
    public enum Reader {
        /**
         * The one that takes the results, while there are none to take: for streams that are bound to a thread, such as
         * those of a database's cursor or transaction. A source that waits for its next input then keeps results back that
         * come meanwhile, until the input is there.
         */
        CALLER,
        /**
         * A daemon thread of the run's own, which keeps nobody waiting: for sources that wait, such as a queue, and where
         * results are worked on for long. The stream must not need the caller's transaction or thread-locals.
         */
        OWN_THREAD
    }

    /**
     * Sixteen calls in flight; later changes of an order are held back after a failure; ten minutes of patience; the
     * caller's thread reads.
     */
    public static final BulkOptions DEFAULT =
            new BulkOptions(16, AfterFailure.HOLD_BACK, Duration.ofMinutes(10), Reader.CALLER);

    public BulkOptions {
        if (inFlight < 1) {
            throw new IllegalArgumentException("at least one call is in flight");
        }
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience is not negative");
        }
    }

    /** With this many calls at the vendor at one time. */
    public static BulkOptions inFlight(int calls) {
        return new BulkOptions(calls, DEFAULT.afterFailure, DEFAULT.patience, DEFAULT.reader);
    }

    /** The same with another way after a failure. */
    public BulkOptions after(AfterFailure failure) {
        return new BulkOptions(inFlight, failure, patience, reader);
    }

    /** The same with so much patience with a vendor that is too busy. */
    public BulkOptions patience(Duration atMost) {
        return new BulkOptions(inFlight, afterFailure, atMost, reader);
    }

    /** The same with this thread reading the stream of inputs. */
    public BulkOptions readBy(Reader thread) {
        return new BulkOptions(inFlight, afterFailure, patience, thread);
    }
}

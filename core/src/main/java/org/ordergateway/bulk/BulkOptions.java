package org.ordergateway.bulk;

import org.ordergateway.model.Shown;

/**
 * How a run over many orders goes.
 *
 * @param inFlight the most calls at the vendor at one time; a call for many orders counts as one
 * @param afterFailure what becomes of the later changes of an order of which one failed
 */
public record BulkOptions(@Shown int inFlight, AfterFailure afterFailure) {

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

    /** Sixteen calls in flight; later changes of an order are held back after a failure. */
    public static final BulkOptions DEFAULT = new BulkOptions(16, AfterFailure.HOLD_BACK);

    public BulkOptions {
        if (inFlight < 1) {
            throw new IllegalArgumentException("at least one call is in flight");
        }
    }

    /** With this many calls at the vendor at one time. */
    public static BulkOptions inFlight(int calls) {
        return new BulkOptions(calls, DEFAULT.afterFailure);
    }

    /** The same with another way after a failure. */
    public BulkOptions after(AfterFailure failure) {
        return new BulkOptions(inFlight, failure);
    }
}

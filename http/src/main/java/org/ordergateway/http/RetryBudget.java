package org.ordergateway.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds what retries add to a vendor's load. A full budget pays for so many further attempts; an attempt takes one, a
 * success gives back a tenth. So a vendor that is down meets no more further attempts than the budget holds, however many
 * callers there are, and one that fails now and then a tenth more than what succeeds. Thread-safe, without a lock.
 */
final class RetryBudget {

    private static final int ONE = 10;

    private final int full;
    private final AtomicInteger tenths;

    RetryBudget(int attempts) {
        this.full = attempts * ONE;
        this.tenths = new AtomicInteger(full);
    }

    /** Takes what one further attempt costs; false when that is not left. */
    boolean take() {
        int held = tenths.get();
        while (held >= ONE) {
            if (tenths.compareAndSet(held, held - ONE)) {
                return true;
            }
            held = tenths.get();
        }
        return false;
    }

    /** A call succeeded. */
    void succeeded() {
        int held = tenths.get();
        while (held < full && !tenths.compareAndSet(held, held + 1)) {
            held = tenths.get();
        }
    }
}

package org.ordergateway.bulk;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** The clock of a run, and waiting by it. */
interface BulkTime {

    /** The machine's. */
    BulkTime SYSTEM = new BulkTime() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public boolean await(Condition condition, long nanos) throws InterruptedException {
            return condition.await(nanos, TimeUnit.NANOSECONDS);
        }
    };

    /** As {@link System#nanoTime} counts. */
    long nanos();

    /** Waits for a signal, no longer than this; whether it came. */
    boolean await(Condition condition, long nanos) throws InterruptedException;
}

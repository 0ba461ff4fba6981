package org.ordergateway.http;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits of calling threads, which end when the gateway is closed. Thread-safe. */
final class Pauses implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);

    /** Waits so long; what ended the wait before its time, or absent. An interrupted thread keeps its flag. */
    @Nullable String pause(long nanos) {
        try {
            return closed.await(Math.max(0, nanos), TimeUnit.NANOSECONDS) ? Exchange.Ending.CLOSED.words : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "the calling thread was interrupted";
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

package org.ordergateway.http;

import java.util.concurrent.TimeUnit;

/**
 * How closely a kept connection is looked at before it is used again. Whether bytes lie on it that nobody asked for is
 * seen every time, for one system call. Whether the vendor has closed it costs five: seen after it lay idle for a
 * millisecond, and every time once a kept connection broke in use. Thread-safe.
 */
final class LookBeforeUse {

    private static final long IDLE = TimeUnit.MILLISECONDS.toNanos(1);

    private volatile boolean broken;

    /** A kept connection broke under a request. */
    void broke() {
        broken = true;
    }

    /** Whether it is time to see if the vendor has closed a connection that was last used so long ago. */
    boolean isDueAfter(long idleNanos) {
        return broken || idleNanos >= IDLE;
    }
}

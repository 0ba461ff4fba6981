package org.ordergateway.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends every exchange whose deadline has passed, from one daemon thread. Watching costs an entry in a set; the thread is
 * only woken when an exchange ends earlier than any it knows of. Thread-safe.
 */
final class DeadlineWatch implements AutoCloseable {

    private static final long IDLE = TimeUnit.DAYS.toNanos(365);

    private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile long wakeAt = System.nanoTime() + IDLE;
    private volatile boolean closed;

    DeadlineWatch(String name) {
        thread = new Thread(this::watch, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Watches an exchange until {@link #forget}; ends it at once when the watch is closed. */
    void watch(Exchange exchange) {
        exchanges.add(exchange);
        if (closed) {
            exchange.end(Exchange.Ending.CLOSED);
        } else if (exchange.deadline().nanoTime() - wakeAt < 0) {
            LockSupport.unpark(thread);
        }
    }

    /** Leaves an exchange alone. */
    void forget(Exchange exchange) {
        exchanges.remove(exchange);
    }

    boolean isClosed() {
        return closed;
    }

    /** Ends all exchanges and the thread; again: does nothing. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        exchanges.forEach(exchange -> exchange.end(Exchange.Ending.CLOSED));
    }

    private void watch() {
        while (!closed) {
            // Far off while we look, so that whoever comes meanwhile wakes us: nobody is missed.
            wakeAt = System.nanoTime() + IDLE;
            long now = System.nanoTime();
            long next = now + IDLE;
            for (Exchange exchange : exchanges) {
                long end = exchange.deadline().nanoTime();
                if (end - now <= 0) {
                    exchange.end(Exchange.Ending.DEADLINE);
                    exchanges.remove(exchange);
                } else if (end - next < 0) {
                    next = end;
                }
            }
            wakeAt = next;
            LockSupport.parkNanos(this, next - System.nanoTime());
        }
    }
}

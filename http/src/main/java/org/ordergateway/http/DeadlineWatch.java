package org.ordergateway.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends every exchange whose deadline has passed, from one daemon thread. Watching costs an entry in a set; the thread is
 * only woken when an exchange ends earlier than any it knows of. An exchange is ended again and again until it is
 * forgotten, since what it waits for may change under the first blow. Thread-safe.
 */
final class DeadlineWatch implements AutoCloseable {

    private static final long IDLE = TimeUnit.DAYS.toNanos(365);
    private static final long AGAIN = TimeUnit.MILLISECONDS.toNanos(10);

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

    /** Ends all exchanges, and the thread once they are gone; again: does nothing. */
    @Override
    public void close() {
        closed = true;
        exchanges.forEach(exchange -> exchange.end(Exchange.Ending.CLOSED));
        LockSupport.unpark(thread);
    }

    private void watch() {
        while (!closed || !exchanges.isEmpty()) {
            // Far off while we look, so that whoever comes meanwhile wakes us: nobody is missed.
            wakeAt = System.nanoTime() + IDLE;
            long next = endWhatIsOver(System.nanoTime());
            wakeAt = next;
            LockSupport.parkNanos(this, next - System.nanoTime());
        }
    }

    private long endWhatIsOver(long now) {
        long next = now + IDLE;
        for (Exchange exchange : exchanges) {
            long end = exchange.deadline().nanoTime();
            if (closed || end - now <= 0) {
                exchange.end(closed ? Exchange.Ending.CLOSED : Exchange.Ending.DEADLINE);
                end = now + AGAIN;
            }
            next = end - next < 0 ? end : next;
        }
        return closed ? now + AGAIN : next;
    }
}

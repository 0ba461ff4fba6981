package org.ordergateway.queue;

import io.vavr.control.Either;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderRef;

/**
 * Lets the changes of one order through one at a time, in the order in which they came; changes of other orders go their
 * way. A change that has to wait is held in the calling thread, never beyond its deadline. No lock is held while a change
 * runs, and nothing is kept of an order that no change is at. Thread-safe.
 *
 * <p>Two changes are of the same order when their references name the same {@code id} or the same {@code number}. One
 * that gives the id alone and one that gives the number alone are not seen to be the same; give both where both are in
 * use. Two orders with one number, which some vendors allow, wait for each other.
 */
public final class OrderQueue implements AutoCloseable {

    private static final String BEHIND = "queued behind another change of this order";

    private final String vendor;
    private final ConcurrentMap<String, Turn> lastById = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Turn> lastByNumber = new ConcurrentHashMap<>();
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param vendor for messages */
    public OrderQueue(String vendor) {
        this.vendor = vendor;
    }

    /**
     * Runs a change when those that came before it are done.
     *
     * @param until when the wait ends, as {@link System#nanoTime()} counts
     * @return what the change brought; or unavailable with effect NONE when its deadline passed, its thread was interrupted
     *     (the flag stays set) or the queue was closed while it waited
     */
    public <T> Either<OrderFailure, T> inTurn(OrderRef ref, long until, Supplier<Either<OrderFailure, T>> change) {
        String id = ref.id();
        String number = ref.number();
        if (id == null) {
            return number == null ? change.get() : inTurn(lastByNumber, number, until, change);
        }
        // Always the id first: so no two changes wait for each other.
        return inTurn(lastById, id, until, number == null ? change : () -> inTurn(lastByNumber, number, until, change));
    }

    /** Ends every wait with a failure; again: does nothing. */
    @Override
    public void close() {
        closed = true;
        waiting.forEach(LockSupport::unpark);
    }

    /** How many orders a change is at or waits for; none when all is quiet. */
    int size() {
        return lastById.size() + lastByNumber.size();
    }

    /** How many threads wait. */
    int waiting() {
        return waiting.size();
    }

    private <T> Either<OrderFailure, T> inTurn(
            ConcurrentMap<String, Turn> last, String key, long until, Supplier<Either<OrderFailure, T>> change) {
        Turn mine = new Turn();
        mine.ahead = last.put(key, mine);
        if (mine.ahead != null) {
            String why = await(mine, until);
            if (why != null) {
                leave(last, key, mine);
                return Either.left(notSent(why));
            }
        }
        try {
            return change.get();
        } finally {
            mine.done = true;
            last.remove(key, mine);
            mine.wake();
        }
    }

    /** Why the wait ended before the turn came; absent when it came. */
    private @Nullable String await(Turn mine, long until) {
        Thread caller = Thread.currentThread();
        waiting.add(caller);
        try {
            while (true) {
                Turn ahead = mine.nextAhead();
                if (closed) {
                    return "the gateway was closed"; // even if closing it has just ended the change ahead
                }
                if (ahead == null) {
                    return null;
                }
                long left = until - System.nanoTime();
                String why = caller.isInterrupted()
                        ? "the calling thread was interrupted"
                        : left <= 0 ? "the deadline passed" : null;
                if (why != null) {
                    return why;
                }
                ahead.waiter = caller;
                if (!ahead.isOver()) {
                    LockSupport.parkNanos(this, left);
                }
            }
        } finally {
            waiting.remove(caller);
        }
    }

    /** Gives up a turn: who comes behind waits for whoever is ahead. */
    private static void leave(ConcurrentMap<String, Turn> last, String key, Turn mine) {
        mine.left = true;
        Turn tail = mine;
        // As long as nobody came behind, the place in the map goes to whoever is ahead, who takes it along when done.
        while (tail.isOver()) {
            Turn ahead = tail.done ? null : tail.ahead;
            if (ahead == null) {
                last.remove(key, tail);
                break;
            }
            if (!last.replace(key, tail, ahead)) {
                break;
            }
            tail = ahead;
        }
        mine.wake();
    }

    private OrderFailure notSent(String why) {
        return new OrderFailure.Unavailable(
                Effect.NONE,
                null,
                FailureDetail.of(
                        vendor, "nothing was sent to " + vendor + ": " + why + " while the call was " + BEHIND));
    }

    /** One change's place in the queue of its order. */
    private static final class Turn {

        private volatile @Nullable Turn ahead;
        private volatile @Nullable Thread waiter;
        private volatile boolean done;
        private volatile boolean left;

        boolean isOver() {
            return done || left;
        }

        /** The turn that this one waits for, past those that were given up; absent when it is this one's turn. */
        @Nullable Turn nextAhead() {
            Turn next = ahead;
            while (next != null && next.isOver()) {
                next = next.done ? null : next.ahead;
            }
            ahead = next;
            return next;
        }

        void wake() {
            Thread next = waiter;
            if (next != null) {
                LockSupport.unpark(next);
            }
        }
    }
}

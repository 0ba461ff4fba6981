package org.ordergateway.queue;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        return inTurn(List.of(ref), until, change);
    }

    /** The same for one change of several orders, which runs when those of each of them that came before it are done. */
    public <T> Either<OrderFailure, T> inTurn(
            Collection<OrderRef> refs, long until, Supplier<Either<OrderFailure, T>> change) {
        Turn[] turns = turns(refs);
        int taken = 0;
        try {
            while (taken < turns.length) {
                String why = take(turns[taken], until);
                if (why != null) {
                    return Either.left(notSent(why));
                }
                taken++;
            }
            return change.get();
        } finally {
            release(turns, taken);
        }
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

    /** Ids are waited for before numbers, each sorted: so no two changes wait for each other. */
    private Turn[] turns(Collection<OrderRef> refs) {
        Set<String> ids = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        for (OrderRef ref : refs) {
            if (ref.id() != null) {
                ids.add(ref.id());
            }
            if (ref.number() != null) {
                numbers.add(ref.number());
            }
        }
        List<Turn> turns = new ArrayList<>(ids.size() + numbers.size());
        ids.forEach(id -> turns.add(new Turn(lastById, id)));
        numbers.forEach(number -> turns.add(new Turn(lastByNumber, number)));
        return turns.toArray(Turn[]::new);
    }

    /** Waits until the turn came; else why it did not, and the turn is given up. */
    private @Nullable String take(Turn mine, long until) {
        boolean came = false;
        try {
            mine.ahead = mine.last.put(mine.key, mine);
            String why = mine.ahead == null ? null : await(mine, until);
            came = why == null;
            return why;
        } finally {
            if (!came) {
                leave(mine);
            }
        }
    }

    /** Ends the first so many turns, the last one first. All are marked before anything is called that might throw. */
    private static void release(Turn[] turns, int taken) {
        for (int i = 0; i < taken; i++) {
            turns[i].done = true;
        }
        for (int i = taken - 1; i >= 0; i--) {
            turns[i].last.remove(turns[i].key, turns[i]);
            turns[i].wake();
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
    private static void leave(Turn mine) {
        mine.left = true;
        Turn tail = mine;
        // As long as nobody came behind, the place in the map goes to whoever is ahead, who takes it along when done.
        while (tail.isOver()) {
            Turn ahead = tail.done ? null : tail.ahead;
            if (ahead == null) {
                mine.last.remove(mine.key, tail);
                break;
            }
            if (!mine.last.replace(mine.key, tail, ahead)) {
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

        private final ConcurrentMap<String, Turn> last;
        private final String key;
        private volatile @Nullable Turn ahead;
        private volatile @Nullable Thread waiter;
        private volatile boolean done;
        private volatile boolean left;

        /** @param last the newest turn of each order, by the name that this one goes by */
        Turn(ConcurrentMap<String, Turn> last, String key) {
            this.last = last;
            this.key = key;
        }

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

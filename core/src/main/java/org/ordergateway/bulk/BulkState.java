package org.ordergateway.bulk;

import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;

/**
 * Where every input of a run is, and waiting for it to go on. Safe for use by many threads; its lock is held across no
 * call and no reading.
 */
final class BulkState<I, R> {

    private final BulkTally<I, R> tally;
    private final BulkTime time;
    // Not a monitor: waiting in one holds a virtual thread's carrier before Java 24.
    private final Lock lock = new ReentrantLock();
    private final Condition result = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Condition due = lock.newCondition();
    private boolean kept;

    BulkState(BulkOptions options, BulkTime time) {
        this.tally = new BulkTally<>(options);
        this.time = time;
    }

    /** Whether another input should be read; the source is asked then. */
    boolean wantsMore() {
        return locked(tally -> asks(tally.hasRoom()));
    }

    /** Waits until another input should be read; false when none ever. */
    boolean awaitRoom() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!tally.hasRoom() && !tally.isClosed()) {
                room.await();
            }
            return asks(!tally.isClosed());
        } finally {
            lock.unlock();
        }
    }

    /** The place of the next input. */
    long nextIndex() {
        return locked(BulkTally::nextIndex);
    }

    /** Takes in an input. */
    void add(BulkEntry<I> entry) {
        change(tally -> tally.add(entry));
    }

    /** Takes in an input that cannot be sent. */
    void refuse(@Nullable I input, OrderFailure why) {
        change(tally -> tally.refuse(input, why));
    }

    /** There are no more inputs. */
    void exhausted() {
        change(BulkTally::exhausted);
    }

    /** The inputs of a further call; null when none may begin. */
    @Nullable List<BulkEntry<I>> begin() {
        lock.lock();
        try {
            return tally.begin(time.nanos());
        } finally {
            lock.unlock();
        }
    }

    /** Takes in the outcomes of a call, and gives the inputs of the next one of the same thread; null for none. */
    @Nullable List<BulkEntry<I>> end(List<BulkEntry<I>> batch, List<Either<OrderFailure, R>> outcomes) {
        lock.lock();
        try {
            tally.end(batch, outcomes, time.nanos());
            signal();
            return tally.begin(time.nanos());
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody is to {@link #keep} the time: whoever asks and hears so has to. */
    boolean wantsKeeper() {
        return locked(tally -> {
            boolean wanted = !kept && tally.untilDue(time.nanos()) > 0;
            kept |= wanted;
            return wanted;
        });
    }

    /** Nobody keeps the time. */
    void unkept() {
        change(tally -> kept = false);
    }

    /** Waits until a call may begin that only waits for its time. */
    void keep() {
        lock.lock();
        try {
            for (long left = untilDue(); left > 0; left = untilDue()) {
                time.await(due, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            kept = false;
            lock.unlock();
        }
    }

    /** The next result, or null for now. */
    @Nullable BulkResult<I, R> poll() {
        lock.lock();
        try {
            BulkResult<I, R> next = tally.poll();
            signal();
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a result can be taken; otherwise the caller starves. */
    boolean hasResult() {
        return locked(tally -> {
            boolean has = tally.hasResult();
            tally.starving(!has);
            return has;
        });
    }

    /** Waits for a result or the end, or until another input should be read. */
    void await(boolean forRoom) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!tally.hasResult() && !tally.isSettled() && !(forRoom && tally.hasRoom())) {
                long left = kept ? 0 : untilDue();
                if (left == 0) {
                    result.await();
                } else if (!time.await(result, left)) {
                    return; // nobody keeps the time, since there was no thread for it
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether every input has its result and no more come. */
    boolean isSettled() {
        return locked(BulkTally::isSettled);
    }

    /** Sends nothing more; whether that is new. */
    boolean close() {
        lock.lock();
        try {
            boolean first = !tally.isClosed();
            tally.close();
            signal();
            return first;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return locked(BulkTally::isClosed);
    }

    BulkProgress progress() {
        return locked(BulkTally::progress);
    }

    private long untilDue() {
        return tally.untilDue(time.nanos());
    }

    private boolean asks(boolean next) {
        if (next) {
            tally.reading(time.nanos());
        }
        return next;
    }

    private <T> T locked(Function<BulkTally<I, R>, T> work) {
        lock.lock();
        try {
            return work.apply(tally);
        } finally {
            lock.unlock();
        }
    }

    private void change(Consumer<BulkTally<I, R>> work) {
        lock.lock();
        try {
            work.accept(tally);
            signal();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes who may go on. */
    private void signal() {
        boolean ends = tally.isSettled() || tally.isClosed();
        if (ends || tally.hasRoom()) {
            room.signalAll();
        }
        if (ends || tally.hasRoom() || tally.hasResult()) {
            result.signalAll();
        }
        if (ends) {
            due.signalAll();
        }
    }
}

package org.ordergateway.bulk;

import io.vavr.control.Either;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;

/** Where every input of a run is. Safe for use by many threads; its lock is held across no call and no reading. */
final class BulkState<I, R> {

    private final BulkQueue<I> queue;
    private final Deque<BulkResult<I, R>> results = new ArrayDeque<>();
    private final int mostCalls;
    private int calls;
    private int largestBatch = 1;
    private int inFlight;
    private long read;
    private long taken;
    private long applied;
    private long failed;
    private boolean exhausted;
    private boolean closed;
    /** Whether the caller waits and has nothing to take. */
    private boolean starving;

    BulkState(BulkOptions options) {
        this.mostCalls = options.inFlight();
        this.queue = new BulkQueue<>(options.afterFailure() == BulkOptions.AfterFailure.HOLD_BACK);
    }

    /** Whether another input should be read: as many may wait as may be in flight. */
    synchronized boolean wantsMore() {
        return !exhausted && !closed && read - taken < 2L * mostCalls * largestBatch;
    }

    /** The place of the next input. */
    synchronized long nextIndex() {
        return read;
    }

    /** Takes in an input. */
    synchronized void add(BulkEntry<I> entry) {
        read++;
        if (closed) {
            settle(entry.index, entry.input, Either.left(BulkFailures.closed()));
            return;
        }
        largestBatch = Math.max(largestBatch, entry.batchSize);
        queue.add(entry);
        giveUpHeldBack();
    }

    /** Takes in an input that cannot be sent. */
    synchronized void refuse(@Nullable I input, OrderFailure why) {
        settle(read++, input, Either.left(why));
    }

    /** There are no more inputs. */
    synchronized void exhausted() {
        exhausted = true;
        notifyAll();
    }

    /** The inputs of a further call; null when none is ready or enough calls are in flight. */
    synchronized @Nullable List<BulkEntry<I>> begin() {
        List<BulkEntry<I>> batch = calls < mostCalls ? next() : null;
        calls += batch == null ? 0 : 1;
        return batch;
    }

    /** Takes in the outcomes of a call, and gives the inputs of the next one of the same thread; null for none. */
    synchronized @Nullable List<BulkEntry<I>> end(List<BulkEntry<I>> batch, List<Either<OrderFailure, R>> outcomes) {
        inFlight -= batch.size();
        for (int i = 0; i < batch.size(); i++) {
            settle(batch.get(i), outcomes.get(i));
        }
        giveUpHeldBack();
        List<BulkEntry<I>> next = next();
        calls -= next == null ? 1 : 0;
        return next;
    }

    /** The next result, or null for now. */
    synchronized @Nullable BulkResult<I, R> poll() {
        BulkResult<I, R> result = results.poll();
        taken += result == null ? 0 : 1;
        return result;
    }

    /** Whether a result can be taken; says before a wait that the caller has none. */
    synchronized boolean hasResult() {
        starving = results.isEmpty();
        return !starving;
    }

    /** Waits for a result; false when every input that was read has had its own. */
    synchronized boolean await() throws InterruptedException {
        while (results.isEmpty() && !isSettled()) {
            wait();
        }
        starving = false;
        return !results.isEmpty();
    }

    /** Whether every input has its result and no more come. */
    synchronized boolean isSettled() {
        return (exhausted || closed) && applied + failed == read;
    }

    /** Sends nothing more. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            queue.drain().forEach(entry -> settle(entry.index, entry.input, Either.left(BulkFailures.closed())));
            notifyAll();
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized BulkProgress progress() {
        return new BulkProgress(read, applied, failed, inFlight, isSettled());
    }

    /** A call for many goes out with fewer only where no more can come before it. */
    private @Nullable List<BulkEntry<I>> next() {
        List<BulkEntry<I>> batch = closed ? List.of() : queue.take(exhausted || starving);
        inFlight += batch.size();
        return batch.isEmpty() ? null : batch;
    }

    private void giveUpHeldBack() {
        for (BulkEntry<I> entry = queue.takeHeldBack(); entry != null; entry = queue.takeHeldBack()) {
            settle(entry, Either.left(BulkFailures.heldBack()));
        }
    }

    private void settle(BulkEntry<I> entry, Either<OrderFailure, R> outcome) {
        settle(entry.index, entry.input, outcome);
        queue.settled(entry, outcome.isRight());
    }

    private void settle(long index, @Nullable I input, Either<OrderFailure, R> outcome) {
        results.add(new BulkResult<>(index, input, outcome));
        applied += outcome.isRight() ? 1 : 0;
        failed += outcome.isLeft() ? 1 : 0;
        notifyAll();
    }
}

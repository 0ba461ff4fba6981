package org.ordergateway.bulk;

import io.vavr.control.Either;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;

/** What a run has read, sent and heard. Guarded by the lock of its run. */
final class BulkTally<I, R> {

    /** So many inputs for each call in flight may wait for an earlier change of their order. */
    static final int FOLLOWERS = 64;

    /** So long a call for many that is not full waits for more inputs. */
    static final long LINGER = TimeUnit.SECONDS.toNanos(1);

    private final BulkQueue<I> queue;
    private final BulkPace pace;
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
    /** Whether the source is asked for its next input, and since when. */
    private boolean reading;

    private long readingSince;

    BulkTally(BulkOptions options) {
        this.mostCalls = options.inFlight();
        this.pace = new BulkPace(options);
        this.queue = new BulkQueue<>(options.afterFailure() == BulkOptions.AfterFailure.HOLD_BACK);
    }

    /** Whether another input should be read: as many may wait as may be in flight, those behind their order apart. */
    boolean hasRoom() {
        return !exhausted
                && !closed
                && queue.followers() < FOLLOWERS * mostCalls
                && read - taken - queue.followers() < 2L * mostCalls * largestBatch;
    }

    /** The source is asked for its next input. */
    void reading(long now) {
        reading = true;
        readingSince = now;
    }

    /** The place of the next input. */
    long nextIndex() {
        return read;
    }

    /** Takes in an input. */
    void add(BulkEntry<I> entry) {
        reading = false;
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
    void refuse(@Nullable I input, OrderFailure why) {
        reading = false;
        settle(read++, input, Either.left(why));
    }

    /** There are no more inputs. */
    void exhausted() {
        reading = false;
        exhausted = true;
    }

    /** The inputs of a further call; null when none may begin. */
    @Nullable List<BulkEntry<I>> begin(long now) {
        List<BulkEntry<I>> batch =
                calls < pace.calls() && pace.hold(now) == 0 ? queue.take(isPartlyEnough(now)) : List.of();
        if (batch.isEmpty()) {
            return null;
        }
        calls++;
        inFlight += batch.size();
        return batch;
    }

    /** Takes in the outcomes of a call. */
    void end(List<BulkEntry<I>> batch, List<Either<OrderFailure, R>> outcomes, long now) {
        calls--;
        inFlight -= batch.size();
        List<BulkEntry<I>> again = new ArrayList<>(0);
        for (int i = 0; i < batch.size(); i++) {
            if (pace.heard(batch.get(i), outcomes.get(i), now) && !closed) {
                again.add(batch.get(i));
            } else {
                settle(batch.get(i), outcomes.get(i));
            }
        }
        queue.putBack(again);
        giveUpHeldBack();
    }

    /** How many nanoseconds until time alone lets a call begin; 0 when it may now, or when it takes more than time. */
    long untilDue(long now) {
        if (!queue.hasReady() || calls >= pace.calls()) {
            return 0;
        }
        long hold = pace.hold(now);
        return hold == 0 && reading ? Math.max(0, readingSince + LINGER - now) : hold;
    }

    /** The next result, or null for now. */
    @Nullable BulkResult<I, R> poll() {
        BulkResult<I, R> result = results.poll();
        taken += result == null ? 0 : 1;
        return result;
    }

    /** Whether a result can be taken. */
    boolean hasResult() {
        return !results.isEmpty();
    }

    /** Whether the caller waits for a result. */
    void starving(boolean now) {
        starving = now;
    }

    /** Whether every input has its result and no more come. */
    boolean isSettled() {
        return (exhausted || closed) && applied + failed == read;
    }

    /** Sends nothing more. */
    void close() {
        closed = true;
        queue.drain().forEach(entry -> settle(entry.index, entry.input, Either.left(BulkFailures.closed())));
    }

    boolean isClosed() {
        return closed;
    }

    BulkProgress progress() {
        return new BulkProgress(read, applied, failed, inFlight, isSettled());
    }

    /** Whether a call for many may go out with fewer: no more can come before it, or not soon. */
    private boolean isPartlyEnough(long now) {
        return exhausted || starving && !hasRoom() || reading && now - readingSince >= LINGER;
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
    }
}

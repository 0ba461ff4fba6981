package org.ordergateway.bulk;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;

/** The calls of a run and their threads. */
final class BulkCalls<I, R> {

    private final BulkState<I, R> state;
    private final BulkWork<I, R> work;
    private final ExecutorService threads;

    BulkCalls(BulkState<I, R> state, BulkWork<I, R> work, ExecutorService threads) {
        this.state = state;
        this.work = work;
        this.threads = threads;
    }

    /** Begins every call that may begin, and sees to those that only wait for their time. */
    void begin() {
        for (List<BulkEntry<I>> batch = state.begin(); batch != null; batch = state.begin()) {
            Call call = new Call(batch);
            try {
                threads.execute(call);
            } catch (RuntimeException | Error e) {
                // Closed meanwhile, or the machine has no thread to give.
                call.giveUp(state.isClosed() ? BulkFailures.closed() : BulkFailures.noThread());
            }
        }
        if (state.isSettled()) {
            threads.shutdown();
        } else {
            keep();
        }
    }

    /** Has calls begin that only wait for their time. */
    void keep() {
        if (!state.wantsKeeper()) {
            return;
        }
        try {
            threads.execute(() -> {
                state.keep();
                begin();
            });
        } catch (RuntimeException | Error e) {
            // Closed meanwhile, or no thread to give: then the caller keeps the time when waiting for a result.
            state.unkept();
        }
    }

    /** Interrupts the calls in flight. */
    void interrupt() {
        for (Runnable never : threads.shutdownNow()) {
            if (never instanceof BulkCalls<?, ?>.Call call) {
                call.giveUp(BulkFailures.closed());
            }
        }
    }

    /** Waits until every thread has ended, or until the waiting thread is interrupted. */
    void join() {
        try {
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                // A call ends by its own deadline at the latest.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One thread's calls, one after the other. */
    private final class Call implements Runnable {

        private final List<BulkEntry<I>> first;

        Call(List<BulkEntry<I>> first) {
            this.first = first;
        }

        @Override
        public void run() {
            if (state.isClosed()) {
                giveUp(BulkFailures.closed());
                return;
            }
            List<BulkEntry<I>> batch = first;
            while (batch != null) {
                batch = state.end(batch, outcomes(batch));
                begin();
            }
        }

        void giveUp(OrderFailure why) {
            List<BulkEntry<I>> batch = first;
            while (batch != null) {
                batch = state.end(batch, forEach(batch, entry -> why));
            }
        }
    }

    private List<Either<OrderFailure, R>> outcomes(List<BulkEntry<I>> batch) {
        try {
            @Nullable List<Either<OrderFailure, R>> found = batch.size() == 1
                    ? List.of(work.one(batch.get(0).input))
                    : work.batch(batch.stream().map(entry -> entry.input).toList());
            boolean whole = found != null
                    && found.size() == batch.size()
                    && found.stream().noneMatch(Objects::isNull);
            return whole ? found : forEach(batch, entry -> BulkFailures.unmatched(work.doubt(entry.input)));
        } catch (Throwable e) {
            return forEach(batch, entry -> BulkFailures.broken(work.doubt(entry.input), e));
        }
    }

    private List<Either<OrderFailure, R>> forEach(
            List<BulkEntry<I>> batch, Function<BulkEntry<I>, OrderFailure> failure) {
        List<Either<OrderFailure, R>> all = new ArrayList<>(batch.size());
        batch.forEach(entry -> all.add(Either.left(failure.apply(entry))));
        return all;
    }
}

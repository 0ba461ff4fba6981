package org.ordergateway.bulk;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings the inputs into a run: by the caller's thread, or by one of its own. */
final class BulkSource<I, R> {

    private static final long LEAVE = TimeUnit.SECONDS.toMillis(2);

    private final BulkInput<I> input;
    private final BulkWork<I, R> work;
    private final BulkState<I, R> state;
    private final BulkCalls<I, R> calls;
    private final @Nullable Thread thread;
    private boolean begun;

    BulkSource(
            Stream<? extends @Nullable I> inputs,
            BulkOptions.Reader reader,
            BulkWork<I, R> work,
            BulkState<I, R> state,
            BulkCalls<I, R> calls) {
        this.input = new BulkInput<>(inputs);
        this.work = work;
        this.state = state;
        this.calls = calls;
        this.thread = reader == BulkOptions.Reader.OWN_THREAD ? BulkThreads.reader(this::readAll) : null;
    }

    /** Whether the caller's thread reads. */
    boolean isReadByCaller() {
        return thread == null;
    }

    /** Reads one input where it is wanted and the caller's thread reads; whether the source was asked. */
    boolean read() {
        if (thread != null) {
            begin(thread);
            return false;
        }
        if (!state.wantsMore()) {
            return false;
        }
        calls.keep();
        if (!input.next(this::add)) {
            state.exhausted();
        }
        calls.begin();
        return true;
    }

    /** Ends the reading and closes the stream. */
    void close() {
        input.close();
    }

    /** Waits for a thread of its own to end, for a while: a source may not heed that it is interrupted. */
    void join() {
        if (thread == null || thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(LEAVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws what the stream threw, if it did. */
    void rethrow() {
        input.rethrow();
    }

    private void begin(Thread reader) {
        if (!begun && !state.isClosed()) {
            begun = true;
            reader.start();
        }
    }

    private void readAll() {
        input.all(next -> {
            add(next);
            calls.begin();
            return awaitRoom();
        });
        state.exhausted();
        calls.begin();
    }

    private boolean awaitRoom() {
        try {
            boolean wanted = state.awaitRoom();
            calls.keep();
            return wanted;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void add(@Nullable I next) {
        if (next == null) {
            state.refuse(null, BulkFailures.absent());
            return;
        }
        try {
            state.add(new BulkEntry<>(state.nextIndex(), next, work.names(next), work.batchSize(next)));
        } catch (Throwable e) {
            state.refuse(next, BulkFailures.unsendable(e));
        }
    }
}

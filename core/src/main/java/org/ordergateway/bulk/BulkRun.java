package org.ordergateway.bulk;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Many orders on their way, and their results as they come.
 *
 * <p>Nothing begins before the first result is asked for. The stream of inputs is read by the thread that takes the
 * results, and only so far that every call finds work: results that nobody takes hold it up. Each input that was read
 * has exactly one result; one bad order never stops the others. What the stream throws ends the inputs, and is thrown to
 * the caller after the last result.
 *
 * <p>Closing the run, or interrupting the thread that waits for a result, sends nothing more and interrupts the calls in
 * flight. Each input that was read still has its result then, to be taken afterwards: what the call answered, in doubt,
 * or not sent. No thread is left when every input has its result, nor after {@link #close}.
 *
 * <p>Results are for one thread at a time; {@link #progress} and {@link #close} are for any.
 *
 * @param <I> what is asked for
 * @param <R> what a call brings
 */
public final class BulkRun<I, R> implements Iterator<BulkResult<I, R>>, AutoCloseable {

    private final BulkInput<I> input;
    private final BulkWork<I, R> work;
    private final BulkState<I, R> state;
    private final BulkCalls<I, R> calls;

    private BulkRun(Stream<? extends @Nullable I> inputs, BulkOptions options, BulkWork<I, R> work) {
        this.input = new BulkInput<>(inputs);
        this.work = work;
        this.state = new BulkState<>(options);
        this.calls = new BulkCalls<>(state, work, BulkThreads.open(options.inFlight()));
    }

    /**
     * A run that has not begun. For gateways.
     *
     * @param inputs closed with the run, or at its end
     */
    public static <I, R> BulkRun<I, R> of(
            Stream<? extends @Nullable I> inputs, BulkOptions options, BulkWork<I, R> work) {
        return new BulkRun<>(inputs, options, work);
    }

    /**
     * Whether there is another result; waits for it.
     *
     * @throws RuntimeException what the stream of inputs threw, after the last result
     */
    @Override
    public boolean hasNext() {
        read();
        boolean interrupted = false;
        try {
            while (!state.hasResult()) {
                calls.begin();
                try {
                    if (!state.await()) {
                        input.rethrow();
                        return false;
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop();
                }
            }
            return true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The next result; waits for it. */
    @Override
    public BulkResult<I, R> next() {
        BulkResult<I, R> result = hasNext() ? state.poll() : null;
        if (result == null) {
            throw new NoSuchElementException("every input has had its result");
        }
        return result;
    }

    /** The results one by one; closing the stream closes the run. */
    public Stream<BulkResult<I, R>> results() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(this::close);
    }

    /** How far the run is. */
    public BulkProgress progress() {
        return state.progress();
    }

    /**
     * Ends the run: sends nothing more, interrupts the calls in flight and waits for their threads to end. Closing again
     * does nothing, nor does closing a run that is over.
     */
    @Override
    public void close() {
        stop();
        calls.join();
        input.close();
    }

    private void stop() {
        state.close();
        calls.interrupt();
    }

    private void read() {
        while (state.wantsMore()) {
            if (input.hasNext()) {
                add(input.next());
            } else {
                state.exhausted();
            }
            calls.begin();
        }
    }

    private void add(@Nullable I next) {
        if (next == null) {
            state.refuse(null, BulkFailures.absent());
            return;
        }
        try {
            state.add(new BulkEntry<>(state.nextIndex(), next, work.names(next), work.batchSize(next)));
        } catch (RuntimeException e) {
            state.refuse(next, BulkFailures.unsendable(e));
        }
    }
}

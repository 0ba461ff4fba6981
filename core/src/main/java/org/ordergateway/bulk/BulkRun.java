package org.ordergateway.bulk;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.stream.OneByOne;

/**
 * Many orders on their way, and their results as they come.
 *
 * <p>Nothing begins before the first result is asked for. The stream of inputs is read only so far that every call finds
 * work (twice as many inputs as fit into the calls in flight, and up to 64 more for each call that wait for an earlier
 * change of their order): results that nobody takes hold it up. Each input that was read has exactly one result; one bad
 * order never stops the others. What the stream throws ends the inputs, and is thrown to the caller after the last result.
 *
 * <p>Unless {@link BulkOptions.Reader#OWN_THREAD} is asked for, the thread that takes the results reads the stream, since
 * many streams are bound to a transaction, a cursor or a thread. It does so while there is no result to take, one input at
 * a time. So a source that waits for its next input keeps nothing back that is there, but does keep back what comes while
 * it waits; where that may be long, let a thread of the run's own read. A call for many orders that is not full goes out
 * when the source takes longer than a second.
 *
 * <p>A gateway's rate limit, its open circuit breaker and a busy vendor say when to come back, with nothing done. No call
 * begins before that time, then half as many are in flight, and one more for each that is taken. What the gateway itself
 * did not send is sent later; what the vendor refused is a result, since nothing is sent twice unless the gateway's
 * settings say so. A vendor that takes nothing for as long as {@link BulkOptions#patience} is not waited for any more.
 *
 * <p>Closing the run, or interrupting the thread that takes the results, sends nothing more and interrupts the calls in
 * flight and the reading of the stream. Each input that was read still has its result then, to be taken afterwards: what
 * the call answered, in doubt, or not sent; what an interrupted stream throws is not told. No thread is left when every
 * input has its result, nor after {@link #close}, but a source read by the run's own thread that does not heed its
 * interruption: close leaves that daemon thread after two seconds, and it ends when the source comes back.
 *
 * <p>Results are for one thread at a time; {@link #progress} and {@link #close} are for any.
 *
 * @param <I> what is asked for
 * @param <R> what a call brings
 */
public final class BulkRun<I, R> implements Iterator<BulkResult<I, R>>, AutoCloseable {

    private final BulkState<I, R> state;
    private final BulkCalls<I, R> calls;
    private final BulkSource<I, R> source;

    private BulkRun(Stream<? extends @Nullable I> inputs, BulkOptions options, BulkWork<I, R> work, BulkTime time) {
        this.state = new BulkState<>(options, time);
        this.calls = new BulkCalls<>(state, work, BulkThreads.open(options.inFlight()));
        this.source = new BulkSource<>(inputs, options.reader(), work, state, calls);
    }

    /**
     * A run that has not begun. For gateways.
     *
     * @param inputs closed with the run, or at its end
     */
    public static <I, R> BulkRun<I, R> of(
            Stream<? extends @Nullable I> inputs, BulkOptions options, BulkWork<I, R> work) {
        return of(inputs, options, work, BulkTime.SYSTEM);
    }

    static <I, R> BulkRun<I, R> of(
            Stream<? extends @Nullable I> inputs, BulkOptions options, BulkWork<I, R> work, BulkTime time) {
        return new BulkRun<>(inputs, options, work, time);
    }

    /**
     * Whether there is another result; waits for it.
     *
     * @throws RuntimeException what the stream of inputs threw, after the last result; or whatever else it threw
     */
    @Override
    public boolean hasNext() {
        boolean interrupted = false;
        try {
            while (true) {
                if (Thread.interrupted()) {
                    interrupted = true;
                    stop();
                }
                if (state.hasResult()) {
                    return true;
                }
                if (!source.read() && isOver()) {
                    source.rethrow();
                    return false;
                }
            }
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

    /** The results one by one, also where the stream is made parallel; closing the stream closes the run. */
    public Stream<BulkResult<I, R>> results() {
        return OneByOne.<BulkResult<I, R>>stream(this).onClose(this::close);
    }

    /** How far the run is. */
    public BulkProgress progress() {
        return state.progress();
    }

    /**
     * Ends the run: sends nothing more, interrupts the calls in flight and the reading, and waits for the run's threads to
     * end. Closing again does nothing, nor does closing a run that is over.
     */
    @Override
    public void close() {
        stop();
        calls.join();
        source.join();
    }

    private void stop() {
        if (state.close()) {
            calls.interrupt();
            source.close();
            source.join();
        }
    }

    /** Waits for something to happen; whether nothing more will. */
    private boolean isOver() {
        calls.begin();
        try {
            state.await(source.isReadByCaller());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !state.hasResult() && state.isSettled();
    }
}

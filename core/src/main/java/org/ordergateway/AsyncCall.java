package org.ordergateway;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that runs later. It can be cancelled until it begins; a call that runs is never cancelled but interrupted, and
 * ends with what it then answers.
 */
final class AsyncCall<T> extends CompletableFuture<T> implements Runnable {

    private final Supplier<T> call;
    private @Nullable Thread runner;
    private boolean begun;
    private boolean givenUp;
    private boolean interrupted;

    AsyncCall(Supplier<T> call) {
        this.call = call;
    }

    @Override
    public void run() {
        synchronized (this) {
            if (begun || givenUp || isDone()) {
                return;
            }
            begun = true;
            runner = Thread.currentThread();
        }
        try {
            T answer = call.get();
            release();
            complete(answer);
        } catch (Throwable e) {
            release();
            completeExceptionally(e);
        }
    }

    /**
     * Takes the call back before it begins; else interrupts it, if it may, and leaves its answer to it.
     *
     * @return whether the call was taken back and will never begin
     */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        synchronized (this) {
            if (begun) {
                if (mayInterruptIfRunning && runner != null) {
                    interrupted = true;
                    runner.interrupt();
                }
                return isCancelled();
            }
            givenUp = true;
        }
        return super.cancel(mayInterruptIfRunning); // runs what depends on it: outside of the lock
    }

    /** The thread is its executor's again, without the mark of an interruption that was meant for the call. */
    private synchronized void release() {
        runner = null;
        if (interrupted) {
            Thread.interrupted();
        }
    }
}

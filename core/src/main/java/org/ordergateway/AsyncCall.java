package org.ordergateway;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call that runs later; cancelling it interrupts the thread that runs it, as long as it runs it. */
final class AsyncCall<T> extends CompletableFuture<T> implements Runnable {

    private final Supplier<T> call;
    private @Nullable Thread runner;
    private boolean interrupted;

    AsyncCall(Supplier<T> call) {
        this.call = call;
    }

    @Override
    public void run() {
        synchronized (this) {
            if (isDone()) {
                return;
            }
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

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        synchronized (this) {
            if (cancelled && runner != null) {
                interrupted = true;
                runner.interrupt();
            }
        }
        return cancelled;
    }

    /** The thread is its executor's again, without the mark of an interruption that was meant for the call. */
    private synchronized void release() {
        runner = null;
        if (interrupted) {
            Thread.interrupted();
        }
    }
}

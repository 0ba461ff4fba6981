package org.ordergateway;

import io.vavr.control.Either;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Pages of which the next one is fetched while the caller reads the one before; never more than that one. */
final class PagesAhead implements OrderPages {

    private final OrderPages pages;
    private @Nullable Ahead ahead;
    private boolean closed;

    PagesAhead(OrderPages pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        return !closed && (ahead != null || pages.hasNext());
    }

    @Override
    public Either<FindFailure, OrderPage> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the pull is at its end");
        }
        Ahead begun = ahead;
        ahead = null;
        Either<FindFailure, OrderPage> page = begun == null ? pages.next() : begun.page();
        if (page.isRight() && pages.hasNext() && !Thread.currentThread().isInterrupted()) {
            ahead = Ahead.begin(pages);
        }
        return page;
    }

    @Override
    public void close() {
        closed = true;
        Ahead begun = ahead;
        ahead = null;
        if (begun != null) {
            begun.end();
        }
        pages.close();
    }

    /** A page on its way, in a thread of its own that ends with it. */
    private record Ahead(FutureTask<Either<FindFailure, OrderPage>> task, Thread thread) {

        static Ahead begin(OrderPages pages) {
            FutureTask<Either<FindFailure, OrderPage>> task = new FutureTask<>(pages::next);
            Thread thread = new Thread(task, "order-gateway-page-ahead");
            thread.setDaemon(true);
            thread.start();
            return new Ahead(task, thread);
        }

        /** Waits for it. A caller who is interrupted interrupts the fetching, whose failure is then the page. */
        Either<FindFailure, OrderPage> page() {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return task.get();
                    } catch (InterruptedException e) {
                        interrupted = true;
                        thread.interrupt();
                    }
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(e.getCause());
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        /** Ends the fetching and waits until it has ended. */
        void end() {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

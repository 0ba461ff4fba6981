package org.ordergateway;

import io.vavr.control.Either;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Pages of which the next one is fetched while the caller reads the one before; never more than that one. They are
 * fetched in one thread, which ends with the last page, when the pages are closed, or when nobody asks for a while.
 */
final class PagesAhead implements OrderPages {

    /** A thread is kept for so long, so that a pull that nobody closes leaves none. */
    private static final long KEPT_SECONDS = 1;

    private final OrderPages pages;
    private @Nullable ThreadPoolExecutor thread;
    private @Nullable Future<Either<FindFailure, OrderPage>> ahead;
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
        Future<Either<FindFailure, OrderPage>> begun = ahead;
        ahead = null;
        Either<FindFailure, OrderPage> page = begun == null ? pages.next() : page(begun);
        if (page.isRight() && pages.hasNext() && !Thread.currentThread().isInterrupted()) {
            begin();
        } else {
            end();
        }
        return page;
    }

    @Override
    public void close() {
        closed = true;
        ahead = null;
        ThreadPoolExecutor fetching = thread;
        if (fetching != null) {
            end();
            join(fetching);
        }
        pages.close();
    }

    private void begin() {
        ThreadPoolExecutor fetching = thread == null ? open() : thread;
        thread = fetching;
        try {
            ahead = fetching.submit(pages::next);
        } catch (OutOfMemoryError e) {
            end(); // no thread can be had: the caller fetches the next page itself
        }
    }

    private static ThreadPoolExecutor open() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1, 1, KEPT_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), PagesAhead::newThread);
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "order-gateway-page-ahead");
        thread.setDaemon(true);
        return thread;
    }

    /** Waits for it. A caller who is interrupted interrupts the fetching, whose failure is then the page. */
    private Either<FindFailure, OrderPage> page(Future<Either<FindFailure, OrderPage>> begun) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return begun.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    for (Runnable notBegun : end()) {
                        Thread.currentThread().interrupt();
                        notBegun.run();
                    }
                }
            }
        } catch (ExecutionException e) {
            end();
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

    /** Ends the thread; what it fetches is interrupted, and what it has not begun is given back. */
    private List<Runnable> end() {
        ThreadPoolExecutor fetching = thread;
        thread = null;
        return fetching == null ? List.of() : fetching.shutdownNow();
    }

    private static void join(ThreadPoolExecutor fetching) {
        try {
            while (!fetching.awaitTermination(1, TimeUnit.MINUTES)) {
                // A call ends by its own deadline at the latest.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

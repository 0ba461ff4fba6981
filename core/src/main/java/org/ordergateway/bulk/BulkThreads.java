package org.ordergateway.bulk;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The threads of a run: virtual ones where the JVM has them (21 and newer), a plain pool elsewhere. */
final class BulkThreads {

    private static final String NAME = "order-bulk-";

    private BulkThreads() {}

    /** Threads for this many calls at a time, and one that keeps the time. */
    static ExecutorService open(int most) {
        ExecutorService virtual = virtual();
        return virtual != null ? virtual : pool(most + 1);
    }

    /** A thread that reads a stream; not a virtual one, which a stream's locks may pin. */
    static Thread reader(Runnable reading) {
        Thread thread = new Thread(reading, NAME + "reader");
        thread.setDaemon(true);
        return thread;
    }

    /** {@code Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("order-bulk-", 1).factory())}. */
    static @Nullable ExecutorService virtual() {
        try {
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Object virtual = Thread.class.getMethod("ofVirtual").invoke(null);
            Object named = builder.getMethod("name", String.class, long.class).invoke(virtual, NAME, 1L);
            Object factory = builder.getMethod("factory").invoke(named);
            return (ExecutorService) Executors.class
                    .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                    .invoke(null, factory);
        } catch (ReflectiveOperationException e) {
            // An older JVM has none of these; 19 and 20 have them and refuse.
            return null;
        }
    }

    static ExecutorService pool(int most) {
        AtomicLong number = new AtomicLong();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(most, most, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, NAME + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}

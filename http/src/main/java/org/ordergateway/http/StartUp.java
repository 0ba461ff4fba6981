package org.ordergateway.http;

import java.security.NoSuchAlgorithmException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.io.CloseMode;

/**
 * Loads what every vendor's first call needs of TLS and of Apache's client, once for a JVM and in a thread of its own,
 * while the first gateway reads its settings and tables: that is an eighth of the way from its opening to the first
 * reply. The thread has ended when the gateway is open.
 */
final class StartUp {

    private static final AtomicBoolean BEGUN = new AtomicBoolean();
    private static final CountDownLatch DONE = new CountDownLatch(1);

    private StartUp() {}

    /** Begins it; again: does nothing. */
    static void begin() {
        if (!BEGUN.compareAndSet(false, true)) {
            return;
        }
        Thread thread = new Thread(StartUp::load, "order-gateway-start");
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            DONE.countDown(); // no thread can be had: whoever needs it loads it
        }
    }

    /** Waits until it is done; at once when it was never begun. */
    static void await() {
        try {
            if (BEGUN.get()) {
                DONE.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void load() {
        try {
            PoolingHttpClientConnectionManagerBuilder.create()
                    .setTlsSocketStrategy(new DefaultClientTlsStrategy(SSLContext.getDefault()))
                    .build()
                    .close(CloseMode.IMMEDIATE);
            new HttpRequestExecutor();
        } catch (NoSuchAlgorithmException | RuntimeException | LinkageError e) {
            return; // whoever needs it meets it again and tells
        } finally {
            DONE.countDown();
        }
    }
}

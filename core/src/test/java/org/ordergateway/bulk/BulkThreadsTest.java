package org.ordergateway.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class BulkThreadsTest {

    @Test
    @EnabledForJreRange(max = JRE.JAVA_18, disabledReason = "newer JVMs may have virtual threads")
    void anOlderJvmHasAPoolOfDaemons() throws InterruptedException {
        assertThat(runIn(BulkThreads.open(2)).isDaemon()).isTrue();
        assertThat(BulkThreads.virtual()).isNull();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "this JVM has no virtual threads")
    void aNewerJvmHasVirtualThreads() throws Exception {
        Thread thread = runIn(BulkThreads.open(2));

        assertThat(Thread.class.getMethod("isVirtual").invoke(thread)).isEqualTo(true);
        assertThat(thread.getName()).startsWith("order-bulk-");
    }

    @Test
    void thePoolHasNoMoreThreadsThanAskedFor() throws InterruptedException {
        assertThat(runIn(BulkThreads.pool(1)).getName()).isEqualTo("order-bulk-1");
    }

    private static Thread runIn(ExecutorService threads) throws InterruptedException {
        AtomicReference<Thread> thread = new AtomicReference<>();
        threads.execute(() -> thread.set(Thread.currentThread()));
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        return thread.get();
    }
}

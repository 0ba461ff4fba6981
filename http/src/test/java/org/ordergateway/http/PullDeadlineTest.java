package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.ordergateway.CallOptions;

/** Which deadline the requests of a pull have. */
class PullDeadlineTest {

    private static final URI ANYWHERE = URI.create("http://127.0.0.1:9");

    @Test
    void aCallersDeadlineIsOneForAllPages() {
        try (Vendor vendor = Vendor.at(ANYWHERE)) {
            CallOptions hour = CallOptions.DEFAULT.withDeadline(Duration.ofHours(1));
            Deadline before = Deadline.in(Duration.ofHours(1));
            Supplier<HttpCall> reads = vendor.http.reads(hour);
            Deadline after = Deadline.in(Duration.ofHours(1));

            Deadline first = reads.get().deadline();
            tick();
            Deadline second = reads.get().deadline();

            assertThat(second).isEqualTo(first);
            assertThat(first.nanoTime() - before.nanoTime()).isNotNegative();
            assertThat(after.nanoTime() - first.nanoTime()).isNotNegative();
        }
    }

    @Test
    void theConfiguredDeadlineIsEachPagesOwn() {
        try (Vendor vendor = Vendor.at(ANYWHERE)) {
            Supplier<HttpCall> reads = vendor.http.reads(CallOptions.DEFAULT.withCorrelationId("own"));

            HttpCall first = reads.get();
            tick();
            HttpCall second = reads.get();

            assertThat(second.deadline().nanoTime() - first.deadline().nanoTime())
                    .isPositive();
            assertThat(second.correlationId()).isEqualTo("own");
            assertThat(second.isChange()).isFalse();
        }
    }

    /** Lets the clock go on. */
    private static void tick() {
        long now = System.nanoTime();
        while (System.nanoTime() == now) {
            Thread.onSpinWait();
        }
    }
}

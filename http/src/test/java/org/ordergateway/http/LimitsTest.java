package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Throttled;
import org.ordergateway.failure.OrderFailure.Unavailable;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Reaction;
import org.ordergateway.sandbox.fault.Reactions;

@Timeout(60)
class LimitsTest {

    private static final Reaction OK = Reactions.answer(200, "{}");

    @Test
    void aCallBeyondTheRateLimitIsRefusedBeforeAnythingIsSent() throws IOException {
        try (FaultServer server = FaultServer.start(OK);
                Vendor vendor = Vendor.under(server.url(), limited(100))) {
            for (int i = 0; i < 10; i++) {
                assertThat(vendor.patch().isRight()).isTrue();
            }
            OrderFailure failure =
                    vendor.patch(Vendor.change(Duration.ofMillis(200))).getLeft();

            assertThat(failure).isInstanceOf(Throttled.class);
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(failure.message()).contains("rate-limit-per-minute").contains("100 requests a minute");
            assertThat(((Throttled) failure).retryAfter()).isBetween(Duration.ofMillis(200), Duration.ofSeconds(7));
            assertThat(server.hits()).hasSize(10);
        }
    }

    @Test
    void thoseWithoutTimeTakeNothingFromThoseWhoHaveIt() throws IOException {
        try (FaultServer server = FaultServer.start(OK);
                Vendor vendor = Vendor.under(server.url(), limited(100))) {
            for (int i = 0; i < 10; i++) {
                vendor.patch();
            }
            for (int i = 0; i < 200; i++) {
                assertThat(vendor.patch(Vendor.change(Duration.ofMillis(20))).isLeft())
                        .isTrue();
            }
            assertThat(vendor.patch().isRight()).as("within 30 s").isTrue();
            assertThat(server.hits()).hasSize(11);
        }
    }

    /** By a clock of its own: whoever calls as soon as he may never passes the limit in any minute. */
    @ParameterizedTest
    @ValueSource(ints = {10, 99, 100, 1_500})
    void noMinuteHoldsMoreThanTheLimit(int perMinute) {
        AtomicLong now = new AtomicLong(1_000_000_000L);
        AtomicRateLimiter limiter = new AtomicRateLimiter("acme", RateLimit.config(perMinute), now::get);
        ArrayDeque<Long> lastMinute = new ArrayDeque<>();
        long calls = 0;
        int most = 0;
        // Begins late in a period, so that two bursts meet.
        now.addAndGet(RateLimit.config(perMinute).getLimitRefreshPeriod().toNanos() - 1_000);
        long end = now.get() + TimeUnit.MINUTES.toNanos(5);
        while (now.get() < end) {
            long wait = limiter.reservePermission();
            now.addAndGet(Math.max(wait, 0));
            lastMinute.add(now.get());
            calls++;
            while (now.get() - lastMinute.peek() >= TimeUnit.MINUTES.toNanos(1)) {
                lastMinute.remove();
            }
            most = Math.max(most, lastMinute.size());
        }
        assertThat(most).isLessThanOrEqualTo(perMinute);
        assertThat(calls).as("and most of the limit is used").isGreaterThan(5L * perMinute * 8 / 10);
    }

    @Test
    void anOpenBreakerSendsNothingAndSaysSo() throws Exception {
        Reaction broken = Reactions.answer(500, "{}");
        try (FaultServer server = FaultServer.start(broken, OK, broken, OK, OK);
                Vendor vendor = Vendor.under(server.url(), broken(50, 4, Duration.ofSeconds(2)))) {
            for (int i = 0; i < 4; i++) {
                vendor.patch();
            }
            OrderFailure failure = vendor.patchFailure();

            assertThat(failure).isInstanceOf(Unavailable.class);
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(failure.message()).contains("circuit breaker").contains("breaker-failure-rate");
            assertThat(((Unavailable) failure).retryAfter()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(2));
            assertThat(server.hits()).hasSize(4);

            boolean letThrough = false;
            for (int i = 0; i < 1_000 && !letThrough; i++) {
                Thread.sleep(10);
                letThrough = vendor.patch().isRight();
            }
            assertThat(letThrough).as("after the pause one is let through").isTrue();
            assertThat(server.hits()).hasSize(5);
        }
    }

    @Test
    void refusalsOfTheVendorDoNotOpenTheBreaker() throws IOException {
        try (FaultServer server = FaultServer.start(Reactions.answer(422, "{}"));
                Vendor vendor = Vendor.under(server.url(), broken(50, 4, Duration.ofSeconds(30)))) {
            for (int i = 0; i < 10; i++) {
                assertThat(vendor.patchFailure().kind()).isEqualTo(OrderFailure.Kind.REJECTED);
            }
            assertThat(server.hits()).hasSize(10);
        }
    }

    private static CallPolicies limited(int perMinute) {
        return new CallPolicies(1, Duration.ofMillis(10), 10, perMinute, 0, 50, Duration.ofSeconds(30));
    }

    private static CallPolicies broken(int rate, int calls, Duration pause) {
        return new CallPolicies(1, Duration.ofMillis(10), 10, 0, rate, calls, pause);
    }
}

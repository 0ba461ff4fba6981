package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.failure.OrderFailure.Throttled;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Reaction;
import org.ordergateway.sandbox.fault.Reactions;

@Timeout(60)
class RetriesTest {

    private static final Reaction OK = Reactions.answer(200, "{}");
    private static final Reaction THROTTLED = Reactions.answer(429, "{}");

    @Test
    void withoutTheSettingNothingGoesOutTwice() throws IOException {
        try (FaultServer server = FaultServer.start(THROTTLED, OK);
                Vendor vendor = Vendor.under(server.url(), CallPolicies.OFF)) {
            assertThat(vendor.patchFailure().kind()).isEqualTo(Kind.THROTTLED);
            assertThat(server.hits()).hasSize(1);
        }
    }

    @Test
    void aChangeThatHadNoEffectIsTriedAgain() throws IOException {
        try (FaultServer server = FaultServer.start(THROTTLED, THROTTLED, OK);
                Vendor vendor = Vendor.under(server.url(), retrying(3))) {
            assertThat(vendor.patch().isRight()).isTrue();
            assertThat(server.hits()).hasSize(3);
        }
    }

    @Test
    void theAttemptsComeToAnEnd() throws IOException {
        try (FaultServer server = FaultServer.start(THROTTLED);
                Vendor vendor = Vendor.under(server.url(), retrying(3))) {
            OrderFailure failure = vendor.patchFailure();

            assertThat(failure.kind()).isEqualTo(Kind.THROTTLED);
            assertThat(failure.message()).endsWith("no attempt is left");
            assertThat(server.hits()).hasSize(3);
        }
    }

    @Test
    void aVendorThatCannotBeReachedIsTriedAgainAndNothingWasSent() throws IOException {
        URI nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
        }
        try (Vendor vendor = Vendor.under(nobody, retrying(3))) {
            OrderFailure failure = vendor.patchFailure();

            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(failure.message()).contains("refused").endsWith("no attempt is left");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    @Tag("case-12")
    void aChangeThatMayHaveBeenMadeGoesOutAgainOnlyWhenItIsRepeatable(int status) throws IOException {
        try (FaultServer server = FaultServer.start(Reactions.answer(status, "{}"), OK);
                Vendor vendor = Vendor.under(server.url(), retrying(3))) {
            assertThat(vendor.patchFailure().effect()).isEqualTo(Effect.UNKNOWN);
            assertThat(server.hits()).hasSize(1);
        }
        try (FaultServer server = FaultServer.start(Reactions.answer(status, "{}"), OK);
                Vendor vendor = Vendor.under(server.url(), retrying(3))) {
            assertThat(vendor.patch(repeatable(Vendor.AMPLE)).isRight()).isTrue();
            assertThat(server.hits()).hasSize(2);
        }
    }

    @Test
    void anAttemptThatMayHaveBeenMadeIsNotForgottenByARefusalAfterIt() throws IOException {
        for (Reaction last :
                new Reaction[] {Reactions.answer(422, "{}"), Reactions.answer(404, "{}"), Reactions.answer(401, "{}")
                }) {
            try (FaultServer server = FaultServer.start(Reactions.answer(500, "{}"), last);
                    Vendor vendor = Vendor.under(server.url(), retrying(3))) {
                OrderFailure failure = vendor.patch(repeatable(Vendor.AMPLE)).getLeft();

                assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
                assertThat(((InDoubt) failure).doubt()).isEqualTo(Vendor.DOUBT);
                assertThat(failure.message()).contains("one of 2 attempts may have been applied");
                assertThat(server.hits()).hasSize(2);
            }
        }
    }

    @Test
    void aReadIsTriedAgainButARefusalIsNot() throws IOException {
        try (FaultServer server = FaultServer.start(Reactions.answer(500, "{}"), Reactions.answer(404, "{}"), OK);
                Vendor vendor = Vendor.under(server.url(), retrying(5))) {
            assertThat(vendor.getFailure().kind()).isEqualTo(Kind.NOT_FOUND);
            assertThat(server.hits()).hasSize(2);
        }
    }

    @Test
    void aWaitThatDoesNotFitTheDeadlineIsNotBegun() throws IOException {
        try (FaultServer server = FaultServer.start(Reactions.answer(429, "{}", "Retry-After: 50"), OK);
                Vendor vendor = Vendor.under(server.url(), retrying(3))) {
            long begun = System.nanoTime();
            Throttled failure = (Throttled) vendor.patchFailure();

            assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(50));
            assertThat(failure.message()).endsWith("does not fit the deadline");
            assertThat(System.nanoTime() - begun).isLessThan(Vendor.AMPLE.toNanos() / 2);
            assertThat(server.hits()).hasSize(1);
        }
    }

    @Test
    void theWaitThatTheVendorAsksForIsKept() throws IOException {
        try (FaultServer server = FaultServer.start(Reactions.answer(429, "{}", "Retry-After: 1"), OK);
                Vendor vendor = Vendor.under(server.url(), retrying(3))) {
            long begun = System.nanoTime();

            assertThat(vendor.patch().isRight()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    private static boolean isPausing(Thread caller) {
        return Stream.of(caller.getStackTrace())
                .anyMatch(frame -> frame.getClassName().endsWith(".Pauses"));
    }

    @Test
    @Tag("case-23")
    void anInterruptEndsTheWaitForAnotherAttemptAndKeepsTheFlag() throws Exception {
        try (FaultServer server = FaultServer.start(Reactions.answer(429, "{}", "Retry-After: 20"), OK);
                Vendor vendor = Vendor.under(server.url(), retrying(3))) {
            Thread caller = Thread.currentThread();
            Thread waker = new Thread(() -> {
                try {
                    server.awaitHit();
                    while (!isPausing(caller)) {
                        Thread.sleep(5);
                    }
                } catch (InterruptedException e) {
                    return;
                }
                caller.interrupt();
            });
            waker.start();
            OrderFailure failure = vendor.patchFailure();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(failure.message()).contains("interrupted");
            assertThat(server.hits()).hasSize(1);
            waker.join();
        }
    }

    @Test
    void closingEndsTheWaitForAnotherAttempt() throws Exception {
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try (FaultServer server = FaultServer.start(Reactions.answer(429, "{}", "Retry-After: 20"), OK);
                Vendor vendor = Vendor.under(server.url(), retrying(3))) {
            Future<OrderFailure> call = caller.submit(vendor::patchFailure);
            server.awaitHit();
            vendor.close();

            assertThat(call.get(10, TimeUnit.SECONDS).effect()).isNotEqualTo(Effect.PARTLY);
            assertThat(server.hits()).hasSize(1);
        } finally {
            caller.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {503, 429})
    @Tag("case-24")
    void aVendorThatIsDownMeetsATenthMoreAtMost(int status) throws Exception {
        int callers = 1_000;
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try (FaultServer server = FaultServer.start(Reactions.answer(status, "{}"));
                Vendor vendor = Vendor.under(server.url(), retrying(5))) {
            CountDownLatch all = new CountDownLatch(callers);
            for (int i = 0; i < callers; i++) {
                threads.execute(() -> {
                    if (vendor.get().isLeft()) {
                        all.countDown();
                    }
                });
            }
            assertThat(all.await(50, TimeUnit.SECONDS)).isTrue();

            int extra = server.served() - callers;
            System.out.println("RetriesTest: 1000 callers at a vendor that answers " + status + ": " + extra
                    + " further attempts");
            assertThat(extra).isPositive().isLessThanOrEqualTo(callers / 10);
            assertThat(vendor.getFailure().message()).endsWith("the retry budget is used up");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void tenSuccessesPayForOneFurtherAttempt() {
        RetryBudget budget = new RetryBudget(2);
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isTrue();
        for (int i = 0; i < 9; i++) {
            budget.succeeded();
        }
        assertThat(budget.take()).isFalse();
        budget.succeeded();
        assertThat(budget.take()).isTrue();
        for (int i = 0; i < 1_000; i++) {
            budget.succeeded();
        }
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
    }

    @Test
    void waitsGrowAndAreDrawnAtRandom() {
        Retries retries = new Retries("acme", retrying(4, Duration.ofMillis(1_000)));
        Set<Long> first = new TreeSet<>();
        for (int i = 0; i < 50; i++) {
            var attempts = retries.begin();
            long one = attempts.onResult(new OrderFailure.Throttled(null, FailureDetail.of("no")));
            long two = attempts.onResult(new OrderFailure.Throttled(null, FailureDetail.of("no")));
            assertThat(one).isBetween(500L, 1_500L);
            assertThat(two).isBetween(1_000L, 3_000L);
            first.add(one);
        }
        assertThat(first).hasSizeGreaterThan(10);
    }

    private static HttpCall repeatable(Duration deadline) {
        return HttpCall.change(Deadline.in(deadline), () -> Vendor.DOUBT, true);
    }

    private static CallPolicies retrying(int attempts) {
        return retrying(attempts, Duration.ofMillis(10));
    }

    private static CallPolicies retrying(int attempts, Duration wait) {
        return new CallPolicies(attempts, wait, 10, 0, 0, 50, Duration.ofSeconds(30));
    }
}

package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Deadline;
import org.ordergateway.http.HttpSettings;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Reaction;
import org.ordergateway.sandbox.fault.Reactions;
import org.ordergateway.settings.Secret;

/** A token's life of 300 seconds, on a clock that the test turns. */
class CapillaryTokenLifeTest extends CapillaryFixture {

    private static final Reaction TOKEN =
            Reactions.answer(200, "{\"data\":{\"accessToken\":\"a-token-of-a-test\",\"ttlSeconds\":300}}");

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();
    private CapillaryTokens tokens;

    @BeforeEach
    void openTokens() {
        now.set(Long.MAX_VALUE - Duration.ofSeconds(100).toNanos()); // such a clock may run over
        calls.set(0);
        tokens = new CapillaryTokens(
                HttpSettings.at(sandbox.baseUrl()),
                () -> Secret.of(sandbox.oauthSettings().get("key")),
                () -> Secret.of(sandbox.oauthSettings().get("secret")),
                now::get);
    }

    @AfterEach
    void closeTokens() {
        tokens.close();
    }

    private CapillaryTokens at(FaultServer server) {
        return new CapillaryTokens(
                HttpSettings.at(server.url()), () -> Secret.of("a-key"), () -> Secret.of("a-secret"), now::get);
    }

    private Either<OrderFailure, Integer> call() {
        return tokens.with(Deadline.in(Duration.ofSeconds(10)), () -> Either.right(calls.incrementAndGet()));
    }

    private void later(long seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void aTokenIsRenewedBeforeItsEnd() {
        assertThat(call().isRight()).isTrue();
        later(239);
        assertThat(call().isRight()).isTrue();
        assertThat(sandbox.tokenRequests()).isEqualTo(1);

        later(1);
        assertThat(call().isRight()).isTrue();
        assertThat(sandbox.tokenRequests()).isEqualTo(2);
    }

    @Test
    void aTokenThatCannotBeRenewedIsUsedUntilItsEndAndNoLonger() {
        assertThat(call().isRight()).isTrue();
        later(299);
        sandbox.inject(Fault.answer(503, ""));
        assertThat(call().isRight()).isTrue();

        later(1);
        sandbox.inject(Fault.answer(503, ""));
        OrderFailure failure = call().getLeft();

        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(calls).hasValue(2);
    }

    @Test
    void aRenewalThatHangsLeavesTheCallMostOfItsTime() throws Exception {
        try (FaultServer server = FaultServer.start(TOKEN, Reactions.silence());
                CapillaryTokens own = at(server)) {
            own.with(Deadline.in(Duration.ofSeconds(20)), () -> Either.right(1)).get();
            later(240);
            Deadline deadline = Deadline.in(Duration.ofSeconds(8));

            assertThat(own.with(deadline, () -> Either.right(deadline.isOver())).get())
                    .isFalse();
            assertThat(own.with(deadline, () -> Either.right(1)).isRight()).isTrue();
            assertThat(server.hits()).hasSize(2);
        }
    }

    @Test
    void whileOneRenewsTheOthersGoOnWithTheOldToken() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try (FaultServer server = FaultServer.start(TOKEN, Reactions.silence());
                CapillaryTokens own = at(server)) {
            own.with(Deadline.in(Duration.ofSeconds(20)), () -> Either.right(1)).get();
            server.awaitHit();
            later(240);
            Future<Either<OrderFailure, Integer>> renewing =
                    one.submit(() -> own.with(Deadline.in(Duration.ofSeconds(80)), () -> Either.right(1)));
            server.awaitHit();
            Deadline deadline = Deadline.in(Duration.ofSeconds(8));

            assertThat(own.with(deadline, () -> Either.right(deadline.isOver())).get())
                    .isFalse();
            assertThat(server.hits()).hasSize(2);
            own.close();
            assertThat(renewing.get().isRight()).isTrue();
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void aRenewalThatFailedIsTriedAgainHalfWayToTheTokensEnd() {
        assertThat(call().isRight()).isTrue();
        later(240);
        sandbox.inject(Fault.answer(503, ""));
        assertThat(call().isRight()).isTrue();
        later(29);
        assertThat(call().isRight()).isTrue();
        assertThat(sandbox.tokenRequests()).isEqualTo(1);

        later(1);
        assertThat(call().isRight()).isTrue();
        assertThat(sandbox.tokenRequests()).isEqualTo(2);
    }
}

package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ordergateway.CallOptions;
import org.ordergateway.RawCall;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.RecordedRequest;

/** Tokens generated for a client's key and secret. */
class CapillaryTokensTest extends CapillaryFixture {

    @BeforeEach
    void openWithKey() {
        gateway.close();
        gateway = withKey(Map.of());
    }

    @AfterEach
    void restoreLife() {
        sandbox.switches().tokenSeconds(300);
    }

    private org.ordergateway.OrderGateway withKey(Map<String, String> more) {
        return withKey(more, Map.of());
    }

    private org.ordergateway.OrderGateway withKey(Map<String, String> more, Map<String, Supplier<String>> suppliers) {
        Map<String, String> given = new java.util.HashMap<>();
        given.put("base-url", sandbox.baseUrl().toString());
        given.put(
                "oauth-key",
                sandbox.oauthSettings()
                        .getOrDefault("key", sandbox.oauthSettings().get("oauth-key")));
        given.put(
                "oauth-secret",
                sandbox.oauthSettings()
                        .getOrDefault("secret", sandbox.oauthSettings().get("oauth-secret")));
        given.putAll(more);
        suppliers.keySet().forEach(given::remove);
        return open(given, suppliers);
    }

    private void succeeds() {
        var result = gateway.update(anyUpdate());
        assertThat(result.isRight()).as("%s", result).isTrue();
    }

    @Test
    void aTokenIsFetchedOnceAndUsedForAllCalls() {
        succeeds();
        succeeds();
        gateway.call(
                        new RawCall("GET", "/v2/transactions/" + sandbox.seededOrderId(), null, false),
                        CallOptions.DEFAULT)
                .get();

        assertThat(sandbox.tokenRequests()).isEqualTo(1);
        RecordedRequest generate = sandbox.requests().get(0);
        assertThat(generate.method()).isEqualTo("POST");
        assertThat(generate.path()).isEqualTo("/v3/oauth/token/generate");
        assertThat(generate.body()).isEqualTo("{\"key\":\"sandbox-client-key\",\"secret\":\"sandbox-client-secret\"}");
        assertThat(generate.headers()).doesNotContainKeys("authorization", "x-cap-api-oauth-token");
        assertThat(sandbox.requests().get(1).headers())
                .containsKey("x-cap-api-oauth-token")
                .doesNotContainKey("authorization");
        assertThat(sandbox.violations()).isEmpty();
    }

    @Test
    void manyCallersAtOnceFetchOneToken() throws Exception {
        sandbox.inject(Fault.slow(Duration.ofMillis(300)));
        ExecutorService pool = Executors.newFixedThreadPool(24);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                calls.add(() -> gateway.update(anyUpdate()).isRight());
            }
            for (Future<Boolean> call : pool.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(sandbox.tokenRequests()).isEqualTo(1);
    }

    @Test
    void aTokenThatIsNotAcceptedAnyMoreIsRenewedOnce() {
        succeeds();
        sandbox.revokeTokens();
        succeeds();

        assertThat(sandbox.tokenRequests()).isEqualTo(2);
        assertThat(sandbox.requests()).hasSize(5);
    }

    @Test
    void aTokenThatIsNeverAcceptedEndsAfterTheSecond() {
        sandbox.switches().tokenSeconds(0);
        OrderFailure failure = gateway.update(anyUpdate()).getLeft();

        assertThat(failure.kind()).isEqualTo(Kind.UNAUTHENTICATED);
        assertThat(sandbox.tokenRequests()).isEqualTo(2);
        assertThat(sandbox.requests()).hasSize(4);
    }

    @Test
    void aBadSecretIsUnauthenticatedAndNothingElseIsSent() {
        gateway.close();
        gateway = withKey(Map.of("oauth-secret", "not-the-secret"));
        OrderFailure failure = gateway.update(anyUpdate()).getLeft();

        assertThat(failure.kind()).isEqualTo(Kind.UNAUTHENTICATED);
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(failure.message()).doesNotContain("not-the-secret", "sandbox-client-key");
        assertThat(sandbox.requests()).hasSize(1);
    }

    @Test
    void aSecretThatChangesAtItsSourceCountsWhenTheNextTokenIsFetched() {
        AtomicBoolean rotated = new AtomicBoolean();
        String secret = sandbox.oauthSettings()
                .getOrDefault("secret", sandbox.oauthSettings().get("oauth-secret"));
        gateway.close();
        gateway = withKey(Map.of(), Map.of("oauth-secret", () -> rotated.get() ? secret : "an-old-secret"));
        assertThat(gateway.update(anyUpdate()).getLeft().kind()).isEqualTo(Kind.UNAUTHENTICATED);
        rotated.set(true);

        succeeds();
    }

    @Test
    void anAnswerWithoutATokenHasNoEffectOnTheOrder() {
        for (String body : List.of(
                "", "{}", "<html>", "{\"data\":null,\"errors\":[{\"message\":\"failed to generate\"}]}", "[]")) {
            sandbox.reset();
            sandbox.inject(Fault.answer(200, body));
            OrderFailure failure = gateway.update(anyUpdate()).getLeft();

            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(sandbox.requests()).hasSize(1);
        }
    }

    @Test
    void aTokenThatComesTooLateSendsNothingElse() {
        sandbox.inject(Fault.slow(Duration.ofSeconds(3)));
        OrderFailure failure = gateway.update(anyUpdate(), CallOptions.DEFAULT.withDeadline(Duration.ofMillis(300)))
                .getLeft();

        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(sandbox.requests()).hasSize(1);
    }

    @Test
    void neitherKeyNorTokenIsInAnyFailure() {
        succeeds();
        String token = header(sandbox.requests().get(1), "x-cap-api-oauth-token");
        sandbox.inject(Fault.answer(
                400,
                "{\"errors\":[{\"code\":500,\"message\":\"token " + token
                        + " of sandbox-client-key / sandbox-client-secret\"}]}"));

        assertThat(gateway.update(anyUpdate()).getLeft().message())
                .doesNotContain(token, "sandbox-client-key", "sandbox-client-secret");
    }

    @Test
    void aClosedGatewayFetchesNoToken() {
        gateway.close();

        assertThat(gateway.update(anyUpdate()).getLeft().effect()).isEqualTo(Effect.NONE);
        assertThat(sandbox.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "404,UNAVAILABLE",
        "409,UNAVAILABLE",
        "412,UNAVAILABLE",
        "405,REJECTED",
        "503,UNAVAILABLE",
        "401,UNAUTHENTICATED"
    })
    void aFailureOfTheTokensPageIsNoneOfTheOrders(int status, Kind kind) {
        sandbox.inject(Fault.answer(status, ""));
        OrderFailure failure = gateway.update(anyUpdate()).getLeft();

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(failure.message()).startsWith("no token was generated");
        assertThat(sandbox.requests()).hasSize(1);
    }
}

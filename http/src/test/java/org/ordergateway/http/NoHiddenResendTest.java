package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Unavailable;

class NoHiddenResendTest {

    static Stream<BiFunction<VendorApi, HttpCall, Answer>> changes() {
        return Stream.of(
                (api, call) -> api.post(Vendor.BODY, call),
                (api, call) -> api.put(Vendor.ID, Vendor.BODY, call),
                (api, call) -> api.patch(Vendor.ID, Vendor.BODY, call),
                (api, call) -> api.delete(Vendor.ID, call));
    }

    @ParameterizedTest
    @Tag("case-12")
    @MethodSource("changes")
    void a503IsNotSentAgainWhateverItSaysAboutRetrying(BiFunction<VendorApi, HttpCall, Answer> change)
            throws Exception {
        try (FaultServer server =
                        FaultServer.start(FaultServer.answer(503, "", "Retry-After: 0"), FaultServer.answer(503, ""));
                Vendor vendor = Vendor.at(server.url())) {
            HttpCall call = Vendor.change();
            var first = (Unavailable)
                    vendor.send(call, api -> change.apply(api, call)).getLeft();
            var second = (Unavailable)
                    vendor.send(call, api -> change.apply(api, call)).getLeft();
            assertThat(first.effect()).isEqualTo(Effect.UNKNOWN);
            assertThat(first.retryAfter()).isZero();
            assertThat(second.retryAfter()).isNull();
            assertThat(server.hits()).hasSize(2);
        }
    }

    @ParameterizedTest
    @Tag("case-12")
    @MethodSource("changes")
    void aClosedConnectionIsNotWrittenToTwice(BiFunction<VendorApi, HttpCall, Answer> change) throws Exception {
        try (FaultServer server = FaultServer.start((hit, wire) -> wire.close());
                Vendor vendor = Vendor.at(server.url())) {
            HttpCall call = Vendor.change();
            assertThat(vendor.send(call, api -> change.apply(api, call)).isLeft())
                    .isTrue();
            assertThat(server.hits()).hasSize(1);
        }
    }

    @Test
    void aFailedReadIsNotSentAgainEither() throws Exception {
        try (FaultServer server = FaultServer.start(FaultServer.answer(503, "", "Retry-After: 0"));
                Vendor vendor = Vendor.at(server.url())) {
            assertThat(vendor.getFailure().effect()).isEqualTo(Effect.NONE);
            assertThat(server.hits()).hasSize(1);
        }
    }

    @Test
    void aChallengeIsNotAnswered() throws Exception {
        try (FaultServer server =
                        FaultServer.start(FaultServer.answer(401, "", "WWW-Authenticate: Basic realm=\"orders\""));
                Vendor vendor = Vendor.at(server.url())) {
            assertThat(vendor.patchFailure()).isInstanceOf(OrderFailure.Unauthenticated.class);
            assertThat(server.hits()).hasSize(1);
        }
    }

    @ParameterizedTest
    @Tag("case-17")
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectToAnotherOriginIsNotFollowed(int status) throws Exception {
        try (FaultServer elsewhere = FaultServer.start(FaultServer.answer(200, "{}"));
                FaultServer server = FaultServer.start(
                        FaultServer.answer(status, "", "Location: " + elsewhere.url() + "/orders/a1"));
                Vendor vendor =
                        Vendor.at(server.url(), with -> with.headers((call, put) -> put.accept("X-Key", "geheim")))) {
            assertThat(vendor.patchFailure().effect()).isEqualTo(Effect.UNKNOWN);
            assertThat(vendor.getFailure().effect()).isEqualTo(Effect.NONE);
            assertThat(server.hits()).hasSize(2);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    @Tag("case-17")
    void aRedirectWithinTheOriginIsNotFollowed() throws Exception {
        try (FaultServer server = FaultServer.start(FaultServer.answer(302, "", "Location: /login"));
                Vendor vendor = Vendor.at(server.url())) {
            assertThat(vendor.getFailure()).isInstanceOf(Unavailable.class);
            assertThat(server.hits()).hasSize(1);
        }
    }

    @Test
    void cookiesAreNotKept() throws Exception {
        try (FaultServer server = FaultServer.start(FaultServer.answer(200, "{}", "Set-Cookie: session=1; Path=/"));
                Vendor vendor = Vendor.at(server.url())) {
            assertThat(vendor.get().isRight()).isTrue();
            assertThat(vendor.get().isRight()).isTrue();
            assertThat(server.hits()).noneMatch(hit -> hit.headers().containsKey("cookie"));
        }
    }
}

package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.failure.OrderFailure.Throttled;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Reactions;

class AnswersTest {

    @ParameterizedTest
    @Tag("case-15")
    @CsvSource({
        "400, REJECTED",
        "401, UNAUTHENTICATED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "405, REJECTED",
        "409, CONFLICT",
        "410, REJECTED",
        "412, CONFLICT",
        "415, REJECTED",
        "422, REJECTED",
        "429, THROTTLED"
    })
    void aRefusalHasItsKindNoEffectAndOneHit(int status, Kind kind) throws Exception {
        try (FaultServer server = FaultServer.start(Reactions.answer(status, "{}"));
                Vendor vendor = Vendor.at(server.url())) {
            OrderFailure failure = vendor.patchFailure();
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(failure.detail().httpStatus()).isEqualTo(status);
            assertThat(failure.detail().vendor()).isEqualTo("acme");
            assertThat(server.hits()).hasSize(1);
        }
    }

    @Test
    @Tag("case-11")
    void aSuccessWhoseBodySaysFailureIsRejectedWithTheVendorsCodeAndText() throws Exception {
        try (FaultServer server = FaultServer.start(Reactions.answer(200, "{\"status\":\"failed\"}"));
                Vendor vendor = Vendor.at(server.url())) {
            OrderFailure failure = vendor.patch()
                    .get()
                    .refused(new VendorError(
                            "604", "Bill number is taken", List.of(new FieldViolation("number", "is taken"))));
            assertThat(failure).isInstanceOf(OrderFailure.Rejected.class);
            assertThat(failure.detail().vendorCode()).isEqualTo("604");
            assertThat(failure.message()).contains("Bill number is taken");
            assertThat(((OrderFailure.Rejected) failure).violations()).hasSize(1);
        }
    }

    @Test
    void anAdaptersOwnRowsWinAndAnyBodyIsReadForThem() throws Exception {
        AnswerTable table = AnswerTable.ofHttp()
                .code("667", Kind.NOT_FOUND, "page")
                .status(461, Kind.UNAVAILABLE, "page")
                .statusAndCode(400, "taken", Kind.CONFLICT, "page");
        VendorErrors errors = answer -> VendorError.of(new String(answer.body()), null);
        try (FaultServer server = FaultServer.start(
                        Reactions.answer(400, "667"),
                        Reactions.answer(400, "TAKEN"),
                        Reactions.answer(400, "other"),
                        Reactions.answer(461, ""));
                Vendor vendor =
                        Vendor.at(server.url(), with -> with.answers(table).vendorErrors(errors))) {
            assertThat(vendor.patchFailure().kind()).isEqualTo(Kind.NOT_FOUND);
            assertThat(vendor.patchFailure().kind()).isEqualTo(Kind.CONFLICT);
            assertThat(vendor.patchFailure().kind()).isEqualTo(Kind.REJECTED);
            assertThat(vendor.patchFailure().effect()).isEqualTo(Effect.UNKNOWN);
        }
    }

    @Test
    void aCodeOfTheTableOrOfAFewDigitsIsKeptThoughTheRequestCarriedTheSame() {
        AnswerTable table = AnswerTable.ofHttp().code("ERR_TAKEN", Kind.CONFLICT, "page");
        HttpCall call = HttpCall.read(Deadline.in(Duration.ofSeconds(5)))
                .carrying(() -> Set.of("604", "ERR_TAKEN", "Ira Sen", "Sen"));
        Answer answer = Answer.of("acme", table, call, 400, new byte[0]);

        assertThat(answer.refused(VendorError.of("604", null)).detail().vendorCode())
                .isEqualTo("604");
        assertThat(answer.refused(VendorError.of("err_taken", null)).detail().vendorCode())
                .isEqualTo("err_taken");
        assertThat(answer.refused(VendorError.of("Sen", "of Ira Sen")).message())
                .doesNotContain("Sen", "Ira");
        assertThat(answer.refused(VendorError.of("15550104477", null)).message())
                .doesNotContain("15550104477");
    }

    @Test
    void aReaderOfErrorsThatFailsLeavesTheStatusToSpeak() throws Exception {
        VendorErrors broken = answer -> {
            throw new IllegalStateException("no idea");
        };
        try (FaultServer server = FaultServer.start(Reactions.answer(409, "<html>"));
                Vendor vendor = Vendor.at(server.url(), with -> with.vendorErrors(broken))) {
            assertThat(vendor.patchFailure()).isInstanceOf(OrderFailure.Conflict.class);
        }
    }

    @ParameterizedTest
    @Tag("case-13")
    @CsvSource(
            nullValues = "-",
            value = {"7, 7", "0, 0", "-5, -", "99999999999999999999, 300", "301, 300", "soon, -", "1.5, -"})
    void a429WaitsAsLongAsTheVendorAsksWithinReason(String header, Long seconds) throws Exception {
        try (FaultServer server = FaultServer.start(Reactions.answer(429, "", "Retry-After: " + header));
                Vendor vendor = Vendor.at(server.url())) {
            var failure = (Throttled) vendor.patchFailure();
            assertThat(failure.retryAfter()).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(server.hits()).hasSize(1);
        }
    }

    @Test
    @Tag("case-13")
    void a429WaitsUntilADate() {
        var now = ZonedDateTime.of(2026, 3, 1, 12, 0, 0, 0, ZoneOffset.UTC);
        assertThat(RetryAfter.read(date(now.plusSeconds(90)), now.toInstant())).isEqualTo(Duration.ofSeconds(90));
        assertThat(RetryAfter.read(date(now.plusYears(50)), now.toInstant())).isEqualTo(RetryAfter.LONGEST);
        assertThat(RetryAfter.read(date(now.minusSeconds(1)), now.toInstant())).isNull();
        assertThat(RetryAfter.read("Sun, 99 Foo 2026 12:00:00 GMT", now.toInstant()))
                .isNull();
        assertThat(RetryAfter.read(" ", now.toInstant())).isNull();
        assertThat(RetryAfter.read(null, now.toInstant())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc-123", "abc<script>-123", "abc\u0001-123"})
    void theVendorsRequestIdIsShownWithoutAnythingElse(String header) throws Exception {
        try (FaultServer server = FaultServer.start(Reactions.answer(422, "", "X-Request-Id: " + header));
                Vendor vendor = Vendor.at(server.url(), with -> with.requestIdHeader("x-request-id"))) {
            assertThat(vendor.patchFailure().detail().requestId()).matches("abc(script)?-123");
        }
    }

    private static String date(ZonedDateTime time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
    }
}

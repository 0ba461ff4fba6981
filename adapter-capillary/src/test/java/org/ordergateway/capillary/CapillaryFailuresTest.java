package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.failure.OrderFailure.Rejected;
import org.ordergateway.http.AnswerRow;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.capillary.CapillarySandbox;

/** What Capillary's answers become. */
class CapillaryFailuresTest extends CapillaryFixture {

    private OrderFailure failed(Fault fault) {
        sandbox.inject(fault);
        return failed(anyUpdate());
    }

    private OrderFailure failed(OrderUpdate update) {
        var result = gateway.update(update);
        assertThat(result.isLeft()).as("%s", result).isTrue();
        assertThat(sandbox.requests()).hasSize(1);
        return result.getLeft();
    }

    private static String body(String code) {
        return "{\"errors\":[{\"status\":false,\"code\":" + code + ",\"message\":\"its words\"}],\"warnings\":[]}";
    }

    @Test
    void error667IsNotFound() {
        OrderFailure failure = failed(anyUpdate(OrderRef.id("1").of(CUSTOMER)));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(failure.detail().vendorCode()).isEqualTo("667");
        assertThat(failure.detail().httpStatus()).isEqualTo(400);
        assertThat(failure.detail().vendor()).isEqualTo("capillary");
        assertThat(failure.message()).contains("no such transaction for this customer");
    }

    @Test
    void anotherCustomersTransactionIsNotFound() {
        assertThat(failed(anyUpdate(OrderRef.id(sandbox.strangersOrderId()).of(CUSTOMER)))
                        .detail()
                        .vendorCode())
                .isEqualTo("667");
    }

    @Test
    void error668IsAConflictThatAsksForTheId() {
        String twin = sandbox.order(sandbox.twinOrderIds().get(0)).orElseThrow();
        String number = twin.replaceAll("(?s).*\"billNumber\"\\s*:\\s*\"([^\"]*)\".*", "$1");
        OrderFailure failure = failed(anyUpdate(OrderRef.number(number).of(CUSTOMER)));

        assertThat(failure.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(failure.detail().vendorCode()).isEqualTo("668");
        assertThat(failure.message()).contains("the number matches several transactions: give ref.id");
        assertThat(sandbox.violations()).isEmpty();
    }

    @Test
    void error669IsRejectedWithWhatACustomFieldNeeds() {
        sandbox.switches().definedCustomFields(Set.of("ordersource"));
        OrderFailure failure = failed(OrderUpdate.of(
                seeded(),
                OrderBuilder.builder()
                        .customFields(Map.of("nobody_defined_it", FieldValue.of("x")))
                        .build()));
        sandbox.switches().definedCustomFields(Set.of("ordersource", "steps"));

        assertThat(failure.detail().vendorCode()).isEqualTo("669");
        assertThat(((Rejected) failure).violations())
                .containsExactly(new FieldViolation(
                        "customFields",
                        "a custom field must exist for the organisation, with the scope LOYALTY_REGISTRATION"));
        assertThat(failure.message()).contains("LOYALTY_REGISTRATION");
    }

    static Stream<AnswerRow> codes() {
        return CapillaryFailures.TABLE.rows().stream().filter(row -> row.code() != null);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeBecomesItsKindAndIsKept(AnswerRow row) {
        OrderFailure failure = failed(Fault.answer(400, body(row.code())));

        assertThat(failure.kind()).isEqualTo(row.kind());
        assertThat(failure.detail().vendorCode()).isEqualTo(row.code());
        assertThat(failure.message()).contains("code " + row.code() + ": ", "its words");
        assertThat(failure.effect()).isEqualTo(row.kind() == Kind.IN_DOUBT ? Effect.UNKNOWN : Effect.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "604,CONFLICT", "667,NOT_FOUND", "625,NOT_FOUND", "620,NOT_FOUND", "607,NOT_FOUND", "680,NOT_FOUND",
        "517,THROTTLED", "672,REJECTED", "1060,REJECTED", "656,NOT_FOUND", "816,NOT_FOUND", "8015,NOT_FOUND",
        "8154,REJECTED", "623,IN_DOUBT", "9601,IN_DOUBT", "1629,UNAUTHENTICATED", "633,CONFLICT", "91016,REJECTED"
    })
    void theCodesThatMatterMostMeanThis(String code, Kind kind) {
        assertThat(CapillaryFailures.TABLE.rowFor(400, code).kind()).isEqualTo(kind);
    }

    @Test
    void theTableHasEveryCodeOfThePages() {
        assertThat(codes().map(AnswerRow::code))
                .contains("500", "517", "667", "668", "669", "710", "1105", "1623", "1636", "3045", "8003", "8130")
                .hasSize(149);
    }

    @ParameterizedTest
    @CsvSource({
        "400,REJECTED,NONE",
        "401,UNAUTHENTICATED,NONE",
        "403,FORBIDDEN,NONE",
        "404,REJECTED,NONE",
        "405,REJECTED,NONE",
        "409,CONFLICT,NONE",
        "415,REJECTED,NONE",
        "429,THROTTLED,NONE",
        "461,UNAVAILABLE,UNKNOWN",
        "500,IN_DOUBT,UNKNOWN",
        "502,IN_DOUBT,UNKNOWN",
        "503,UNAVAILABLE,UNKNOWN",
        "504,IN_DOUBT,UNKNOWN",
        "521,THROTTLED,NONE",
        "302,IN_DOUBT,UNKNOWN"
    })
    void aStatusWithoutACodeMeansWhatTheTableSays(int status, Kind kind, Effect effect) {
        for (String body : List.of("", "<html>gone</html>", "{}", "{\"errors\":null}", "[]", "{\"errors\":[{}]}")) {
            sandbox.reset();
            OrderFailure failure = failed(Fault.answer(status, body));

            assertThat(failure.kind()).as(body).isEqualTo(kind);
            assertThat(failure.effect()).isEqualTo(effect);
            assertThat(failure.detail().httpStatus()).isEqualTo(status);
            assertThat(failure.detail().vendorCode()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 400, 500, 521})
    void aCodeInTheBodyCountsUnderEveryStatus(int status) {
        OrderFailure failure = failed(Fault.answer(status, body("604")));

        assertThat(failure.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(failure.detail().vendorCode()).isEqualTo("604");
        assertThat(failure.detail().httpStatus()).isEqualTo(status);
    }

    @Test
    void aSuccessWithErrorsInItsBodyIsAFailureOfUnknownCodesToo() {
        assertThat(failed(Fault.answer(200, body("99999"))).kind()).isEqualTo(Kind.REJECTED);
    }

    @Test
    void a201WithoutErrorsIsInDoubtAndSaysWhatWasAskedFor() {
        OrderFailure failure = failed(Fault.answer(201, "{\"id\":1,\"errors\":[]}"));

        assertThat(failure).isInstanceOf(InDoubt.class);
        assertThat(((InDoubt) failure).doubt().update()).isEqualTo(anyUpdate());
    }

    @Test
    void aRefusalThatTheSandboxAnswersWith201IsStillToldByItsCode() {
        sandbox.switches().updateFailureStatus(201);
        OrderFailure failure = failed(anyUpdate(OrderRef.id("1").of(CUSTOMER)));
        sandbox.switches().updateFailureStatus(400);

        assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure.detail().httpStatus()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "null", "7", "{\"id\":{}}", "{\"lineItems\":7}", "{\"id\":1"})
    void aSuccessThatCannotBeReadIsInDoubt(String body) {
        assertThat(failed(Fault.answer(200, body)).kind()).isEqualTo(Kind.IN_DOUBT);
    }

    @Test
    void anErrorThatLeavesTheOutcomeOpenCountsBeforeTheOthers() {
        OrderFailure failure = failed(Fault.answer(
                400, "{\"errors\":[{\"code\":601,\"message\":\"first\"},{\"code\":623,\"message\":\"second\"}]}"));

        assertThat(failure.kind()).isEqualTo(Kind.IN_DOUBT);
        assertThat(failure.message()).contains("623", "first; second");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errors\":{\"code\":\"604\",\"message\":\"taken\"}}",
                "{\"code\":604,\"message\":\"taken\"}",
                "{\"status\":{\"success\":\"false\",\"code\":604,\"message\":\"taken\"}}"
            })
    void otherShapesOfARefusalAreReadToo(String body) {
        OrderFailure failure = failed(Fault.answer(400, body));

        assertThat(failure.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(failure.message()).contains("taken");
    }

    @Test
    void anErrorOfWordsAloneIsShown() {
        assertThat(failed(Fault.answer(400, "{\"errors\":[\"no way\"]}")).message())
                .contains("no way");
    }

    @Test
    void aRateExceededIsThrottledWithTheWaitThatTheVendorNames() {
        OrderFailure failure = failed(CapillarySandbox.overRate(429).withHeader("Retry-After", "7"));

        assertThat(failure.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(((OrderFailure.Throttled) failure).retryAfter()).isEqualTo(java.time.Duration.ofSeconds(7));
        assertThat(failure.detail().vendorCode()).isEqualTo("517");
    }

    @Test
    void aLostAnswerIsInDoubtAndAskedForOnce() {
        OrderFailure reset = failed(Fault.reset().afterApplying());

        assertThat(reset.kind()).isEqualTo(Kind.IN_DOUBT);
        assertThat(reset.effect()).isEqualTo(Effect.UNKNOWN);
    }

    @Test
    void theVendorsIdOfARequestIsKept() {
        OrderFailure failure = failed(Fault.answer(400, body("604")).withHeader("X-CAP-REQUEST-ID", "trace-17"));

        assertThat(failure.detail().requestId()).isEqualTo("trace-17");
    }
}

package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.failure.OrderFailure.Rejected;
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
        return "{\"errors\":[{\"status\":false,\"code\":\"" + code + "\",\"message\":\"its words\"}],\"warnings\":[]}";
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

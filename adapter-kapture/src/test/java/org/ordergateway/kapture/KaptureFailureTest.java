package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.kapture.KaptureFixture.newOrder;
import static org.ordergateway.kapture.KaptureFixture.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.failure.OrderFailure.Rejected;
import org.ordergateway.failure.OrderFailure.Throttled;
import org.ordergateway.failure.OrderFailure.Unauthenticated;
import org.ordergateway.failure.OrderFailure.Unavailable;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.kapture.FailureForm;

/** Failures in every form, and what each means for the order. */
class KaptureFailureTest {

    private static final KaptureFixture KAPTURE = new KaptureFixture();
    private static final NewOrder ORDER = newOrder("{'customer':{'name':'Asha Rao'}}");

    @AfterAll
    static void stop() {
        KAPTURE.close();
    }

    @BeforeEach
    void reset() {
        KAPTURE.sandbox.reset();
    }

    @ParameterizedTest
    @EnumSource(FailureForm.class)
    void aFailureUnder200IsAFailureInEveryForm(FailureForm form) {
        OrderGateway gateway = KAPTURE.gateway();
        Fault fault = Fault.answer(200, form.body("The stars are wrong")).times(4);
        KAPTURE.sandbox.inject(fault);
        for (OrderFailure failure :
                List.of(gateway.create(ORDER).getLeft(), update(gateway), get(gateway), find(gateway))) {
            assertThat(failure).isInstanceOf(Rejected.class);
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(failure.message()).contains("The stars are wrong");
            assertThat(failure.detail().httpStatus()).isEqualTo(200);
            assertThat(failure.detail().vendor()).isEqualTo("kapture");
        }
        assertThat(KAPTURE.sandbox.requests()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(FailureForm.class)
    void anInvalidKeyIsUnauthenticatedUnderEveryStatusInEveryForm(FailureForm form) {
        OrderGateway gateway = KAPTURE.gateway();
        for (int status : List.of(200, 201, 400, 401, 403, 404, 429, 500, 503)) {
            KAPTURE.sandbox.inject(
                    Fault.answer(status, form.body("Invalid Auth Key")).times(2));
            assertThat(update(gateway)).isInstanceOf(Unauthenticated.class);
            assertThat(get(gateway)).isInstanceOf(Unauthenticated.class);
        }
    }

    @ParameterizedTest
    @EnumSource(FailureForm.class)
    void aServersFailureKeepsTheVendorsTextAndStaysInDoubt(FailureForm form) {
        OrderGateway gateway = KAPTURE.gateway();
        for (int status : List.of(500, 502, 504, 599)) {
            KAPTURE.sandbox.inject(
                    Fault.answer(status, form.body("The stars are wrong")).times(3));
            OrderUpdate update = KAPTURE.update("{'note':'x'}");
            OrderFailure failure = gateway.update(update).getLeft();
            assertThat(failure).isInstanceOf(InDoubt.class);
            assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
            assertThat(failure.message()).contains("The stars are wrong");
            assertThat(((InDoubt) failure).doubt().update()).isEqualTo(update);
            OrderFailure ofCreation = gateway.create(ORDER).getLeft();
            assertThat(((InDoubt) ofCreation).doubt().created()).isEqualTo(ORDER);
            OrderFailure ofRead = get(gateway);
            assertThat(ofRead).isInstanceOf(Unavailable.class);
            assertThat(ofRead.effect()).isEqualTo(Effect.NONE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED, NONE, REJECTED",
        "401, UNAUTHENTICATED, NONE, UNAUTHENTICATED",
        "403, FORBIDDEN, NONE, FORBIDDEN",
        "404, NOT_FOUND, NONE, NOT_FOUND",
        "408, IN_DOUBT, UNKNOWN, UNAVAILABLE",
        "409, CONFLICT, NONE, CONFLICT",
        "422, REJECTED, NONE, REJECTED",
        "429, THROTTLED, NONE, THROTTLED",
        "500, IN_DOUBT, UNKNOWN, UNAVAILABLE",
        "502, IN_DOUBT, UNKNOWN, UNAVAILABLE",
        "503, UNAVAILABLE, UNKNOWN, UNAVAILABLE",
        "302, IN_DOUBT, UNKNOWN, UNAVAILABLE"
    })
    void aStatusWithoutAWordMeansWhatTheTableSays(int status, Kind change, Effect effect, Kind read) {
        OrderGateway gateway = KAPTURE.gateway();
        for (String body : List.of("", "{}", "<html>oops</html>", "{\"message\":\"The stars are wrong\"}")) {
            KAPTURE.sandbox.inject(Fault.answer(status, body).times(2));
            OrderFailure ofChange = update(gateway);
            assertThat(ofChange.kind()).isEqualTo(change);
            assertThat(ofChange.effect()).isEqualTo(effect);
            OrderFailure ofRead = get(gateway);
            assertThat(ofRead.kind()).isEqualTo(read);
            assertThat(ofRead.effect()).isEqualTo(Effect.NONE);
            assertThat(ofRead.message().contains("The stars are wrong")).isEqualTo(body.contains("stars"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "7",
                "<html>oops</html>",
                "{'message':'done'}",
                "{'status':'pending'}",
                "{'status':'success','Order':{'result':'perhaps'}}",
                "{'Order':{'order_id':5}}",
                "{'status':'success'"
            })
    void aBodyThatShowsNeitherSuccessNorFailureIsInDoubtForAChange(String body) {
        OrderGateway gateway = KAPTURE.gateway();
        KAPTURE.sandbox.inject(Fault.answer(200, body.replace('\'', '"')).times(3));
        assertThat(update(gateway)).isInstanceOf(InDoubt.class);
        assertThat(gateway.create(ORDER).getLeft()).isInstanceOf(InDoubt.class);
        assertThat(get(gateway)).isInstanceOf(Unavailable.class);
        assertThat(KAPTURE.sandbox.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'status':'success'}",
                "{'status':'Success','Order':{'result':'true'}}",
                "{'Status':'success','Message':'done'}",
                "{'status':true}",
                "{'success':true}",
                "{'success':'true','Order':{'result':true}}",
                "{'Order':{'result':true}}"
            })
    void successIsReadInEveryForm(String body) {
        OrderGateway gateway = KAPTURE.gateway();
        KAPTURE.sandbox.inject(Fault.answer(200, body.replace('\'', '"')));
        assertThat(gateway.update(KAPTURE.update("{'note':'x'}")).isRight()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'status':'FAILED'}",
                "{'Status':'failed','status':'success'}",
                "{'status':false}",
                "{'success':false}",
                "{'success':'no'}",
                "{'success':0,'status':'success'}",
                "{'status':'success','Order':{'result':false}}",
                "{'success':'true','Order':{'result':'false'}}"
            })
    void aFailureAnywhereInTheAnswerIsAFailure(String body) {
        OrderGateway gateway = KAPTURE.gateway();
        KAPTURE.sandbox.inject(Fault.answer(200, body.replace('\'', '"')).times(2));
        assertThat(update(gateway)).isInstanceOf(Rejected.class);
        assertThat(get(gateway)).isInstanceOf(Rejected.class);
    }

    @Test
    void successInTheBodyUnderAFailedStatusIsInDoubt() {
        OrderGateway gateway = KAPTURE.gateway();
        for (int status : List.of(400, 404, 500)) {
            KAPTURE.sandbox.inject(
                    Fault.answer(status, "{\"status\":\"success\"}").times(2));
            assertThat(update(gateway)).isInstanceOf(InDoubt.class);
            assertThat(get(gateway)).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void anUnknownOrderIsRejectedInTheVendorsWords() {
        OrderFailure failure = KAPTURE.gateway()
                .update(OrderUpdate.of(OrderRef.id("5"), KaptureFixture.order("{'note':'x'}")))
                .getLeft();
        assertThat(failure).isInstanceOf(Rejected.class);
        assertThat(failure.message()).contains("Order not found");
    }

    @Test
    void aWrongTokenIsUnauthenticated() {
        OrderGateway gateway = KAPTURE.gateway(Map.of("token", "d3Jvbmc6dG9rZW4="));
        assertThat(update(gateway)).isInstanceOf(Unauthenticated.class);
        assertThat(find(gateway)).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void aLostAnswerIsInDoubtAndIsNeverSentAgain() {
        OrderGateway gateway = KAPTURE.gateway();
        for (Fault lost : List.of(Fault.reset(), Fault.close(), Fault.close().afterApplying())) {
            KAPTURE.sandbox.reset();
            KAPTURE.sandbox.inject(lost);
            assertThat(gateway.create(ORDER).getLeft()).isInstanceOf(InDoubt.class);
            assertThat(KAPTURE.sandbox.requests()).hasSize(1);
        }
    }

    @Test
    void theCallersDeadlineHoldsForTheWholeCall() {
        OrderGateway gateway = KAPTURE.gateway();
        KAPTURE.sandbox.inject(Fault.slow(Duration.ofSeconds(5)).times(2));
        CallOptions soon = CallOptions.DEFAULT.withDeadline(Duration.ofMillis(300));
        long start = System.nanoTime();
        assertThat(gateway.update(KAPTURE.update("{'note':'x'}"), soon).getLeft())
                .isInstanceOf(InDoubt.class);
        try (var pages = gateway.find(query("{'orderIds':['1']}"), soon)) {
            assertThat(pages.next().getLeft().failure()).isInstanceOf(Unavailable.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aThrottledCallSaysHowLongToWait() {
        KAPTURE.sandbox.inject(Fault.answer(429, "").withHeader("Retry-After", "7"));
        assertThat(update(KAPTURE.gateway()))
                .isInstanceOfSatisfying(
                        Throttled.class,
                        throttled -> assertThat(throttled.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    }

    private static OrderFailure update(OrderGateway gateway) {
        return gateway.update(KAPTURE.update("{'note':'x'}")).getLeft();
    }

    private static OrderFailure get(OrderGateway gateway) {
        return gateway.get(OrderRef.id("23518265")).getLeft();
    }

    private static OrderFailure find(OrderGateway gateway) {
        try (var pages = gateway.find(query("{'orderIds':['1']}"))) {
            return pages.next().getLeft().failure();
        }
    }
}

package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ordergateway.captain.CaptainStage.first;
import static org.ordergateway.captain.CaptainStage.newOrder;
import static org.ordergateway.captain.CaptainStage.update;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.OrderGateway;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.failure.Step;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;

/** What becomes of answers that are no success, and of changes that need several requests. */
class CaptainFailureTest {

    @RegisterExtension
    static final CaptainStage stage = new CaptainStage();

    private static final OrderUpdate NOTE = update("\"set\":{\"note\":\"n\"}");

    /** Three requests: order, note, channel. */
    private static final OrderUpdate THREE =
            update("\"set\":{\"kind\":\"walk_in\",\"note\":\"n\",\"channel\":{\"code\":\"kiosk\"}}");

    private static final String NEW = "{\"ref\":{\"number\":\"n-1\"},\"order\":{\"placedAt\":\"2031-05-06T07:08:09Z\","
            + "\"reference\":\"r\",\"kind\":\"walk_in\",\"customer\":{\"name\":\"Ada Poole\"}}}";

    private static OrderFailure failure(OrderUpdate update) {
        return stage.gateway().update(update).getLeft();
    }

    private static OrderFailure failure(int status, String body) {
        stage.answer(status, body);
        return failure(NOTE);
    }

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED, NONE",
        "401, UNAUTHENTICATED, NONE",
        "403, FORBIDDEN, NONE",
        "404, NOT_FOUND, NONE",
        "408, IN_DOUBT, UNKNOWN",
        "409, CONFLICT, NONE",
        "412, CONFLICT, NONE",
        "422, REJECTED, NONE",
        "429, THROTTLED, NONE",
        "500, IN_DOUBT, UNKNOWN",
        "502, IN_DOUBT, UNKNOWN",
        "503, UNAVAILABLE, UNKNOWN",
        "302, IN_DOUBT, UNKNOWN"
    })
    void aStatusDecidesWhatAChangeCameToAndIsSentOnce(int status, Kind kind, Effect effect) {
        OrderFailure failure = failure(status, "{}");
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.effect()).isEqualTo(effect);
        assertThat(failure.detail().httpStatus()).isEqualTo(status);
        assertThat(failure.detail().vendor()).isEqualTo("captain");
        assertThat(stage.sandbox().requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "500, UNAVAILABLE", "503, UNAVAILABLE", "429, THROTTLED"})
    void aReadingNeverHasAnEffect(int status, Kind kind) {
        stage.answer(status, "{}");
        OrderFailure failure = stage.gateway().get(first()).getLeft();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
    }

    @Test
    void anUnknownOrderIsNotFound() {
        OrderUpdate elsewhere = OrderUpdate.of(OrderRef.id("ffffffffffff"), NOTE.set());
        assertThat(failure(elsewhere)).isInstanceOf(OrderFailure.NotFound.class);
        assertThat(failure(elsewhere).message()).contains("order not found");
        assertThat(failure(elsewhere).detail().requestId()).isNotBlank();
        assertThat(stage.gateway().get(elsewhere.ref()).getLeft()).isInstanceOf(OrderFailure.NotFound.class);
    }

    @Test
    void aKeyThatCaptainDoesNotKnowIsNotAuthenticated() {
        OrderFailure failure =
                stage.gateway("integration-key", "wrong-key-5577").update(NOTE).getLeft();
        assertThat(failure).isInstanceOf(OrderFailure.Unauthenticated.class);
        assertThat(failure.toString() + OrderJson.write(failure)).doesNotContain("wrong-key-5577");
    }

    @Test
    void aThrottledCallTellsHowLongToWait() {
        stage.sandbox().inject(Fault.answer(429, "{}").withHeader("Retry-After", "7"));
        OrderFailure failure = failure(NOTE);
        assertThat(((OrderFailure.Throttled) failure).retryAfter()).isEqualTo(Duration.ofSeconds(7));
        stage.sandbox().inject(Fault.answer(503, "{}").withHeader("Retry-After", "9"));
        assertThat(((OrderFailure.Unavailable) failure(NOTE)).retryAfter()).isEqualTo(Duration.ofSeconds(9));
    }

    static Stream<List<String>> trees() {
        return Stream.of(
                List.of("{'errors':{'note':['must be filled']}}", "note", "must be filled"),
                List.of(
                        "{'errors':{'recipient':{'phone_number':['is in invalid format']}}}",
                        "customer.phone",
                        "is in invalid format"),
                List.of(
                        "{'errors':{'delivery_job':{'dropoff_location':{'line_1':['must be filled']}}}}",
                        "delivery.address.line1",
                        "must be filled"),
                List.of("{'errors':{'items':{'0':{'price':['must be decimal']}}}}", "lines[].price", "must be decimal"),
                List.of("{'errors':{'items':[{},{'price':['must be decimal']}]}}", "lines[].price", "must be decimal"),
                List.of("{'errors':{'kds_custom_fields':{'2':{'value':['odd']}}}}", "kitchenFields[].value", "odd"),
                List.of("{'errors':{'financial_record':{'credit':'odd'}}}", "payment.credit", "odd"),
                List.of("{'errors':{'recipient':{'base':['must be filled']}}}", "customer", "must be filled"),
                List.of("{'errors':{'base':['must change something']}}", "order", "must change something"),
                List.of("{'errors':['must change something']}", "order", "must change something"),
                List.of("{'errors':'must change something'}", "order", "must change something"),
                List.of("{'errors':{'loyalty':{'stamp':['odd']}}}", "loyalty.stamp", "odd"),
                List.of("{'errors':{'ada@example.com':['odd']}}", "a field without a name to be shown", "odd"));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void aTreeOfComplaintsIsToldByNeutralPaths(List<String> row) {
        OrderFailure failure = failure(422, row.get(0).replace('\'', '"'));
        assertThat(((OrderFailure.Rejected) failure).violations())
                .extracting("path", "problem")
                .containsExactly(tuple(row.get(1), row.get(2)));
        assertThat(failure.message()).contains(row.get(1) + ": " + row.get(2));
    }

    @Test
    void everyComplaintOfATreeIsTold() {
        OrderFailure failure = failure(422, """
                {"message":"not saved","errors":{"note":["too long","odd"],"recipient":{"email":["odd"]}}}""");
        assertThat(((OrderFailure.Rejected) failure).violations())
                .extracting("path", "problem")
                .containsExactly(tuple("note", "too long"), tuple("note", "odd"), tuple("customer.email", "odd"));
        assertThat(failure.message()).contains("not saved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"message\":\"closed for today\"}", "{\"error\":\"closed for today\"}"})
    void aMessageAloneIsTold(String body) {
        assertThat(failure(422, body).message()).contains("closed for today");
    }

    @Test
    void aNumberThatIsTakenIsAConflict() {
        OrderGateway gateway = stage.gateway();
        OrderGatewayException.orThrow(gateway.create(newOrder(NEW)));
        OrderFailure again = gateway.create(newOrder(NEW)).getLeft();
        assertThat(again).isInstanceOf(OrderFailure.Conflict.class);
        assertThat(again.message()).contains("ref.number").contains("taken");
        stage.sandbox().duplicateStatus(409);
        assertThat(gateway.create(newOrder(NEW)).getLeft()).isInstanceOf(OrderFailure.Conflict.class);
        stage.sandbox().duplicateStatus(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errors\":{\"partners_unique_internal_order_id\":[\"is too long\"]}}",
                "{\"errors\":{\"partners_unique_internal_order_id\":[\"is taken\"],\"note\":[\"odd\"]}}"
            })
    void anotherComplaintAboutTheNumberIsNoConflict(String body) {
        stage.answer(422, body);
        assertThat(stage.gateway().create(newOrder(NEW)).getLeft()).isInstanceOf(OrderFailure.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "null", "[]", "7", "{\"uuid\":", "{}", "{\"note\":\"n\"}", "{\"uuid\":null}"})
    void aSuccessThatNamesNoOrderIsInDoubtAfterAChangeAndUnavailableAfterAReading(String body) {
        OrderFailure changed = failure(200, body);
        assertThat(changed).isInstanceOf(OrderFailure.InDoubt.class);
        assertThat(changed.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(((OrderFailure.InDoubt) changed).doubt().update()).isEqualTo(NOTE);
        stage.answer(201, body);
        OrderFailure created = stage.gateway().create(newOrder(NEW)).getLeft();
        assertThat(((OrderFailure.InDoubt) created).doubt().created()).isEqualTo(newOrder(NEW));
        stage.answer(200, body);
        OrderFailure read = stage.gateway().get(first()).getLeft();
        assertThat(read).isInstanceOf(OrderFailure.Unavailable.class);
        assertThat(read.effect()).isEqualTo(Effect.NONE);
    }

    @Test
    void aSuccessThatTellsOfAFaultIsARefusal() {
        OrderFailure failure = failure(200, "{\"errors\":{\"note\":[\"odd\"]}}");
        assertThat(((OrderFailure.Rejected) failure).violations())
                .extracting("path")
                .containsExactly("note");
        assertThat(failure(200, "{\"error\":\"order is closed\"}").message()).contains("order is closed");
    }

    @Test
    void whenTheSecondOfThreeFailsEachStepIsToldByItself() {
        stage.sandbox().inject(Fault.answer(200, "{\"uuid\":\"u\"}"));
        stage.answer(422, "{\"errors\":{\"note\":[\"odd\"]}}");
        OrderFailure failure = failure(THREE);
        assertThat(failure.effect()).isEqualTo(Effect.PARTLY);
        assertThat(((OrderFailure.PartlyApplied) failure).steps())
                .extracting(Step::name, Step::fields, Step::outcome)
                .containsExactly(
                        tuple("order", List.of("kind"), Step.Outcome.APPLIED),
                        tuple("channel", List.of("channel.code"), Step.Outcome.FAILED),
                        tuple("note", List.of("note"), Step.Outcome.NOT_SENT));
        assertThat(((OrderFailure.PartlyApplied) failure).steps().get(1).failure())
                .isInstanceOf(OrderFailure.Rejected.class);
        assertThat(failure.message()).contains("3 requests", "applied: order", "'channel' failed");
        assertThat(failure.detail().httpStatus()).isEqualTo(422);
        assertThat(stage.sandbox().requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void anUnknownOutcomeOfALaterStepMakesTheWholeUnknown(int status) {
        stage.sandbox().inject(Fault.answer(200, "{\"uuid\":\"u\"}").times(2));
        stage.answer(status, "{}");
        OrderFailure failure = failure(THREE);
        assertThat(failure).isInstanceOf(OrderFailure.PartlyApplied.class);
        assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(((OrderFailure.PartlyApplied) failure).steps())
                .extracting(Step::outcome)
                .containsExactly(Step.Outcome.APPLIED, Step.Outcome.APPLIED, Step.Outcome.FAILED);
    }

    @Test
    void garbageBetweenTwoRequestsEndsTheChangeInDoubt() {
        stage.answer(200, "{\"uuid\":\"u\"}");
        stage.answer(200, "<html>");
        OrderFailure failure = failure(THREE);
        assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(stage.sandbox().requests()).hasSize(2);
    }

    @Test
    void aFirstStepThatHadNoEffectIsThatFailureItself() {
        stage.answer(422, "{\"errors\":{\"kind\":[\"odd\"]}}");
        OrderFailure failure = failure(THREE);
        assertThat(failure).isInstanceOf(OrderFailure.Rejected.class);
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(stage.sandbox().requests()).hasSize(1);
    }

    @Test
    void aFirstStepInDoubtTellsThatTheOthersWereNotSent() {
        stage.answer(500, "{}");
        OrderFailure failure = failure(THREE);
        assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(((OrderFailure.PartlyApplied) failure).steps())
                .extracting(Step::outcome)
                .containsExactly(Step.Outcome.FAILED, Step.Outcome.NOT_SENT, Step.Outcome.NOT_SENT);
        assertThat(failure.message()).contains("applied: none");
        assertThat(stage.sandbox().requests()).hasSize(1);
    }

    @Test
    void aLostAnswerIsInDoubt() {
        stage.sandbox().inject(Fault.reset().afterApplying());
        OrderFailure failure = failure(NOTE);
        assertThat(failure).isInstanceOf(OrderFailure.InDoubt.class);
        assertThat(stage.held().path("note").asText()).isEqualTo("n");
    }

    @Test
    void aClosedGatewaySendsNothing() {
        OrderGateway gateway = stage.gateway();
        gateway.close();
        gateway.close();
        assertThat(gateway.update(NOTE).getLeft().effect()).isEqualTo(Effect.NONE);
        assertThat(gateway.get(first()).getLeft().effect()).isEqualTo(Effect.NONE);
        assertThat(gateway.create(newOrder(NEW)).getLeft().effect()).isEqualTo(Effect.NONE);
        assertThat(stage.sandbox().requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404, 409, 422, 429, 500, 503})
    void noFailureShowsASecretOrAPersonsData(int status) {
        OrderUpdate update = update("""
                "set":{"kind":"walk_in","note":"key under the mat","customer":{"name":"Ada Poole",
                    "email":"ada@example.com","phone":"+15550104477"}}""");
        String echo = """
                {"errors":{"recipient":{"email":["ada@example.com is odd"],"phone_number":["+1 555 010 4477 is odd"]}},
                 "message":"keys sandbox-integration-key and sandbox-developer-key for ada@example.com"}""";
        stage.answer(200, "{\"uuid\":\"u\"}");
        stage.answer(status, echo);
        OrderFailure failure = failure(update);
        assertThat(failure.toString() + failure.message() + OrderJson.write(failure) + failure.toException())
                .doesNotContain(
                        "sandbox-integration-key", "sandbox-developer-key", "ada@", "Ada", "4477", "under the mat");
    }
}

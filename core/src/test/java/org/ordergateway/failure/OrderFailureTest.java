package org.ordergateway.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

class OrderFailureTest {

    private static final FailureDetail DETAIL = new FailureDetail("what happened", "acme", "E7", 503, "r-1");
    private static final OrderFailure REJECTED = new OrderFailure.Rejected(List.of(), DETAIL);
    private static final OrderFailure DOUBT = new OrderFailure.InDoubt(null, DETAIL);

    static Stream<OrderFailure> one() {
        return Stream.of(
                OrderFailure.Invalid.of("note", "is too long"),
                OrderFailure.Unsupported.operation("acme", "has no update"),
                new OrderFailure.NotFound(DETAIL),
                new OrderFailure.Conflict(DETAIL),
                new OrderFailure.Unauthenticated(DETAIL),
                new OrderFailure.Forbidden(DETAIL),
                new OrderFailure.Throttled(Duration.ofSeconds(3), DETAIL),
                REJECTED,
                new OrderFailure.Unavailable(Effect.UNKNOWN, Duration.ofSeconds(3), DETAIL),
                DOUBT,
                partly(Step.applied("one", List.of("note")), Step.failed("two", List.of("kind"), REJECTED)));
    }

    @Test
    void thereIsOneFailureOfEachKind() {
        assertThat(one().map(OrderFailure::kind)).containsExactly(OrderFailure.Kind.values());
    }

    @ParameterizedTest
    @MethodSource("one")
    void asAnExceptionItSaysKindEffectAndMessage(OrderFailure failure) {
        assertThat(failure.toException())
                .hasMessage(
                        failure.kind().word() + " (effect " + failure.effect().word() + "): " + failure.message())
                .hasNoCause();
        assertThat(failure.toException().failure()).isSameAs(failure);
        assertThatThrownBy(() -> OrderGatewayException.orThrow(Either.left(failure)))
                .isInstanceOf(OrderGatewayException.class);
    }

    @ParameterizedTest
    @MethodSource("one")
    void asJsonItSaysKindEffectAndMessage(OrderFailure failure) {
        assertThat(OrderJson.write(failure))
                .startsWith("{\"failure\":\"" + failure.kind().word() + "\",\"effect\":\""
                        + failure.effect().word() + "\",\"message\":\"" + failure.message() + "\"");
    }

    @Test
    void asJsonItHoldsWhatIsKnownOfTheAnswer() {
        assertThat(OrderJson.write(new OrderFailure.Throttled(Duration.ofMillis(1500), DETAIL)))
                .isEqualTo(
                        "{\"failure\":\"throttled\",\"effect\":\"none\",\"message\":\"what happened\",\"vendor\":\"acme\","
                                + "\"vendorCode\":\"E7\",\"httpStatus\":503,\"requestId\":\"r-1\",\"retryAfterMs\":1500}");
    }

    @Test
    void aValueIsHandedThroughWhereNothingFailed() {
        assertThat(OrderGatewayException.<String>orThrow(Either.right("value"))).isEqualTo("value");
    }

    @Test
    void anUnknownStepMakesTheWholeUnknown() {
        Step applied = Step.applied("one", List.of());

        assertThat(partly(applied, Step.failed("two", List.of(), DOUBT), Step.notSent("three", List.of()))
                        .effect())
                .isEqualTo(Effect.UNKNOWN);
        assertThat(partly(applied, Step.failed("two", List.of(), REJECTED)).effect())
                .isEqualTo(Effect.PARTLY);
        assertThat(partly(Step.failed("one", List.of(), REJECTED), Step.notSent("two", List.of()))
                        .effect())
                .isEqualTo(Effect.NONE);
        assertThat(partly(Step.failed("one", List.of(), partly(applied))).effect())
                .isEqualTo(Effect.PARTLY);
    }

    @Test
    void onlyAStepThatFailedSaysWhy() {
        assertThatThrownBy(() -> new Step("one", List.of(), Step.Outcome.FAILED, null))
                .hasMessageContaining("says why");
        assertThatThrownBy(() -> new Step("one", List.of(), Step.Outcome.APPLIED, REJECTED))
                .hasMessageContaining("says why");
    }

    @Test
    void aDoubtHoldsWhatWasAskedForAndPrintsNoneOfIt() {
        Order order = OrderBuilder.builder().note("HIDDEN").build();
        OrderUpdate update = OrderUpdate.of(OrderRef.id("1"), order);
        NewOrder created = new NewOrder(OrderRef.number("4711"), order);
        OrderFailure.InDoubt failure = new OrderFailure.InDoubt(null, DETAIL).about(Doubt.of(update));

        assertThat(failure.doubt()).isEqualTo(new Doubt(OrderRef.id("1"), update, null, null));
        assertThat(Doubt.of(created)).isEqualTo(new Doubt(OrderRef.number("4711"), null, created, null));
        assertThat(failure.toString() + failure.toException() + OrderJson.write(failure) + Doubt.of(created))
                .doesNotContain("HIDDEN");
    }

    private static OrderFailure partly(Step... steps) {
        return new OrderFailure.PartlyApplied(List.of(steps), DETAIL);
    }
}

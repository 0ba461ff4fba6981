package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ordergateway.OrderGateway;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.failure.OrderFailure.PartlyApplied;
import org.ordergateway.failure.Resolution.Outcome;
import org.ordergateway.failure.Step;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;

/** Doubts at Captain, where an update may need several requests. */
class CaptainDoubtTest {

    @RegisterExtension
    static final CaptainStage STAGE = new CaptainStage();

    private static final OrderUpdate TWO_REQUESTS =
            CaptainStage.update("\"set\":{\"note\":\"back door\",\"status\":\"preparing\"}");

    @Test
    void eachOfSeveralRequestsIsDoubtedForItsOwnPart() {
        OrderGateway gateway = STAGE.gateway();
        Order before = gateway.get(CaptainStage.first()).get().order();
        STAGE.sandbox().inject(Fault.slow(Duration.ZERO));
        STAGE.sandbox().inject(Fault.reset());

        PartlyApplied failure = (PartlyApplied) gateway.update(TWO_REQUESTS).getLeft();

        assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
        Step second = failure.steps().get(1);
        InDoubt doubt = (InDoubt) second.failure();
        assertThat(doubt).isNotNull();
        OrderUpdate asked = doubt.doubt().update();
        assertThat(second.fields())
                .containsExactlyInAnyOrderElementsOf(OrderField.setIn(asked.set()).stream()
                        .map(field -> field.path())
                        .toList());
        assertThat(gateway.resolve(doubt.knowing(before)).get().outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    void aChangeOfStatusIsToldThoughCaptainSpellsItOtherwise() {
        OrderGateway gateway = STAGE.gateway();
        Order before = gateway.get(CaptainStage.first()).get().order();
        OrderUpdate update = CaptainStage.update("\"set\":{\"status\":\"prepared\"}");
        STAGE.sandbox().inject(Fault.reset());
        InDoubt lost = (InDoubt) gateway.update(update).getLeft();
        assertThat(gateway.resolve(lost.knowing(before)).get().outcome()).isEqualTo(Outcome.NOT_APPLIED);

        STAGE.sandbox().inject(Fault.reset().afterApplying());
        InDoubt made = (InDoubt) gateway.update(update).getLeft();
        assertThat(gateway.resolve(made.knowing(before)).get().outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void anUpdateThatAddsOrReplacesLinesIsNotSentAgain() {
        OrderLine tea = OrderLineBuilder.builder().name("Tea").build();
        assertThat(CaptainSteps.isRepeatable(TWO_REQUESTS)).isTrue();
        assertThat(CaptainSteps.isRepeatable(OrderUpdate.ofLines(
                        CaptainStage.first(), List.of(LineChange.change(LineRef.id(CaptainStage.SOUP), tea)))))
                .isTrue();
        assertThat(CaptainSteps.isRepeatable(OrderUpdate.ofLines(CaptainStage.first(), List.of(LineChange.add(tea)))))
                .isFalse();
        assertThat(CaptainSteps.isRepeatable(CaptainStage.update("\"set\":{\"lines\":[{\"name\":\"Tea\"}]}")))
                .isFalse();
    }
}

package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ordergateway.captain.CaptainStage.ORDER;
import static org.ordergateway.captain.CaptainStage.patch;
import static org.ordergateway.captain.CaptainStage.status;
import static org.ordergateway.captain.CaptainStage.update;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.settings.ConfigurationException;

/** Bodies repeat the order's uuid where the samples of the update page do, unless the setting says otherwise. */
class CaptainOrderUuidTest {

    @RegisterExtension
    static final CaptainStage stage = new CaptainStage();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"channel\":{\"code\":\"kiosk\"} | \"channel_slug\":\"kiosk\"",
                "\"preparation\":{\"estimate\":30} | \"estimated_preparation_time\":30",
                "\"payment\":{\"credit\":\"1.5\"} | \"financial_record\":{\"credit\":\"1.5\"}",
                "\"internalNotes\":[{\"text\":\"late\"}] | \"internal_notes\":[{\"note\":\"late\"}]",
                "\"kitchenFields\":[{\"name\":\"a\",\"value\":true}] | \"kds_custom_fields\":[{\"key\":\"a\",\"value\":true}]",
                "\"idCheck\":{\"minimumAge\":20} | \"id_verification_info\":{\"min_age\":20}"
            })
    void whatTheSamplesShowWithTheUuidGoesOutWithIt(String set, String wire) {
        OrderGatewayException.orThrow(stage.gateway().update(update("\"set\":{" + set + "}")));
        assertThat(stage.sent()).containsExactly(patch("{\"uuid\":\"" + ORDER + "\"," + wire + "}"));
        stage.noViolations();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"set\":{\"note\":\"n\"}",
                "\"set\":{\"scheduledFor\":\"2031-05-06T07:08:09Z\"}",
                "\"set\":{\"kind\":\"walk_in\"}",
                "\"set\":{\"customer\":{\"smsOptOut\":true}}",
                "\"set\":{\"payment\":{\"reference\":\"p\"}}",
                "\"set\":{\"preparation\":{\"estimatedDuration\":9}}",
                "\"set\":{\"delivery\":{\"promisedWithin\":9}}",
                "\"set\":{\"delivery\":{\"geoCheckDisabled\":true}}",
                "\"lineChanges\":[{\"change\":\"change\",\"line\":{\"id\":\"91be03d7f6aa\"},\"set\":{\"cookable\":true}}]"
            })
    void whatNoSampleShowsWithTheUuidGoesOutWithoutIt(String change) {
        OrderGatewayException.orThrow(stage.gateway().update(update(change)));
        assertThat(stage.sent()).hasSize(1);
        assertThat(stage.sent().get(0).body().has("uuid")).isFalse();
        stage.noViolations();
    }

    @Test
    void oneBlockThatIsShownWithTheUuidIsEnoughForARequestOfSeveral() {
        OrderGatewayException.orThrow(
                stage.gateway().update(update("\"set\":{\"kind\":\"walk_in\",\"preparation\":{\"estimate\":30}}")));
        assertThat(stage.sent())
                .containsExactly(
                        patch("{\"uuid\":\"" + ORDER + "\",\"kind\":\"walk_in\",\"estimated_preparation_time\":30}"));
        stage.noViolations();
    }

    @Test
    void aClearedListIsShownWithTheUuidLikeAFilledOne() {
        OrderGatewayException.orThrow(stage.gateway().update(update("\"clear\":[\"internalNotes\"]")));
        assertThat(stage.sent()).containsExactly(patch("{\"uuid\":\"" + ORDER + "\",\"internal_notes\":[]}"));
    }

    @Test
    void neverLeavesItOutOfEveryBody() {
        OrderGatewayException.orThrow(stage.gateway("send-order-uuid", "never")
                .update(update("\"set\":{\"channel\":{\"code\":\"kiosk\"},\"note\":\"n\"}")));
        assertThat(stage.sent()).containsExactly(patch("{\"channel_slug\":\"kiosk\"}"), patch("{\"note\":\"n\"}"));
    }

    @Test
    void alwaysRepeatsItInEveryBodyOfThePatch() {
        stage.sandbox().allowCombinedChanges(true);
        OrderGatewayException.orThrow(stage.gateway("send-order-uuid", "always")
                .update(update("\"set\":{\"kind\":\"walk_in\",\"note\":\"n\",\"status\":\"prepared\"}")));
        assertThat(stage.sent())
                .containsExactly(
                        patch("{\"uuid\":\"" + ORDER + "\",\"kind\":\"walk_in\"}"),
                        patch("{\"uuid\":\"" + ORDER + "\",\"note\":\"n\"}"),
                        status("{\"status\":\"prepared\"}"));
        stage.noViolations();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "sometimes"})
    void anotherWordIsRefusedWithTheThreeThatThereAre(String word) {
        assertThatThrownBy(() -> stage.gateway("send-order-uuid", word))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("send-order-uuid", "as-shown, never, always");
    }
}

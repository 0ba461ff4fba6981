package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.captain.CaptainStage.newOrder;
import static org.ordergateway.captain.CaptainStage.patch;
import static org.ordergateway.captain.CaptainStage.update;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/** What one field asks of another: a start of the preparation, a place of the drop-off, a number of a person. */
class CaptainPageRulesTest {

    @RegisterExtension
    static final CaptainStage stage = new CaptainStage();

    private static NewOrder created(String members) {
        return newOrder("{\"ref\":{\"number\":\"n-1\"},\"order\":{\"placedAt\":\"2031-05-06T07:08:09Z\","
                + "\"reference\":\"r\",\"kind\":\"delivery\",\"customer\":{\"name\":\"Bo\"}," + members + "}}");
    }

    private static List<FieldViolation> violations(OrderFailure failure) {
        assertThat(stage.sent()).isEmpty();
        return ((OrderFailure.Invalid) failure).violations();
    }

    @Test
    void anAutomaticPreparationWithoutItsStartIsRefused() {
        String automatic = "\"preparation\":{\"automatic\":true,\"estimatedDuration\":9}";
        for (OrderFailure failure : List.of(
                stage.gateway().update(update("\"set\":{" + automatic + "}")).getLeft(),
                stage.gateway().create(created(automatic)).getLeft())) {
            assertThat(violations(failure))
                    .extracting(FieldViolation::path)
                    .containsExactly("preparation.estimatedStart");
            assertThat(failure.message()).contains("preparation.automatic");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"automatic\":true,\"estimatedStart\":\"2031-05-06T07:30:00Z\"",
                "\"automatic\":false",
                "\"estimatedDuration\":9"
            })
    void anyOtherPreparationNeedsNoStart(String preparation) {
        OrderGatewayException.orThrow(
                stage.gateway().update(update("\"set\":{\"preparation\":{" + preparation + "}}")));
        OrderGatewayException.orThrow(stage.gateway().create(created("\"preparation\":{" + preparation + "}")));
        stage.noViolations();
    }

    @Test
    void aNewOrdersDropOffNeedsItsPositionAndNothingElse() {
        OrderGatewayException.orThrow(stage.gateway()
                .create(created("\"delivery\":{\"address\":{\"line1\":\"4\",\"latitude\":1.5,\"longitude\":2}}")));
        assertThat(stage.sent().get(0).body().at("/delivery_job/dropoff_location"))
                .isEqualTo(CaptainStage.json("{\"line_1\":\"4\",\"latitude\":\"1.5\",\"longitude\":\"2\"}"));
        stage.noViolations();
    }

    @Test
    void aNewOrdersDropOffWithoutItsPositionIsRefused() {
        OrderFailure failure = stage.gateway()
                .create(created("\"delivery\":{\"address\":{\"line1\":\"4\",\"latitude\":1.5}}"))
                .getLeft();
        assertThat(violations(failure)).extracting(FieldViolation::path).containsExactly("delivery.address.longitude");
        assertThat(stage.gateway("require-complete-address", "false")
                        .plan(created("\"delivery\":{\"address\":{\"line1\":\"4\"}}"))
                        .refusal())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | get | empty text",
                "latitude | number | empty text",
                "line2,apartment | empty text | get(ref)",
            })
    void theAdviceForAnIncompleteDropOffCanBeFollowed(String missing, String told, String untold) {
        OrderSnapshot held = OrderGatewayException.orThrow(stage.gateway().get(CaptainStage.first()));
        stage.sandbox().reset();
        String address = """
                {"id":"c31f60d8e2b7","name":"B","line1":"4","line2":"","city":"S","state":"","country":"E","postcode":"1",
                 "apartment":"","latitude":1,"longitude":2,"instructions":""}""";
        for (String part : missing.split(",", -1)) {
            address = address.replaceFirst("\"" + part + "\":[^,}]*,?", "");
        }
        OrderFailure failure = stage.gateway()
                .update(update("\"set\":{\"delivery\":{\"address\":" + address + "}}"))
                .getLeft();
        assertThat(violations(failure)).hasSize(1);
        assertThat(violations(failure).get(0).problem())
                .contains("lacks " + missing.replace(",", ", "), told, "require-complete-address=false")
                .doesNotContain(untold);
        assertThat(held.order().delivery().address().id()).isEqualTo("c31f60d8e2b7");
    }

    @Test
    void anEmptyIdOfADropOffIsNone() {
        OrderFailure failure = stage.gateway().update(update("""
                        "set":{"delivery":{"address":{"id":"","name":"B","line1":"4","line2":"","city":"S","state":"",
                            "country":"E","postcode":"1","apartment":"","latitude":1,"longitude":2,
                            "instructions":""}}}""")).getLeft();
        assertThat(violations(failure).get(0).problem()).contains("lacks id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+177602875444", "+47455644555", "+17760275444", "+14155550132"})
    void aNumberInInternationalFormGoesOutAsItIs(String number) {
        OrderGatewayException.orThrow(stage.gateway()
                .update(update(
                        "\"set\":{\"customer\":{\"phone\":\"" + number + "\",\"landline\":\"" + number + "\"}}")));
        assertThat(stage.sent())
                .containsExactly(patch("{\"recipient\":{\"phone_number\":\"" + number + "\",\"landline_number\":\""
                        + number + "\"}}"));
        stage.noViolations();
    }

    @Test
    void aReadOrderWithAnEmptyLandlineCanBeWritten() {
        stage.answer(200, "{\"uuid\":\"u1\",\"recipient\":{\"full_name\":\"Bo\",\"landline_number\":\"\"}}");
        OrderSnapshot read = OrderGatewayException.orThrow(stage.gateway().get(OrderRef.id("u1")));
        stage.sandbox().reset();
        OrderGatewayException.orThrow(stage.gateway()
                .update(OrderUpdate.of(
                        CaptainStage.first(),
                        OrderBuilder.builder().customer(read.order().customer()).build())));
        assertThat(stage.sent())
                .containsExactly(patch("{\"recipient\":{\"full_name\":\"Bo\",\"landline_number\":\"\"}}"));
        stage.noViolations();
    }

    @Test
    void aDriverSummaryIsNotWrittenSinceNoPageShowsItInARequest() {
        OrderFailure failure = stage.gateway()
                .create(created(
                        "\"extensions\":{\"captain\":{\"delivery_job\":{\"driver_summary\":[{\"name\":\"BAG\"}]}}}"))
                .getLeft();
        assertThat(failure).isInstanceOf(OrderFailure.Unsupported.class);
        assertThat(stage.sent()).isEmpty();
    }
}

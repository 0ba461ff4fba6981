package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.captain.CaptainEventSamples.bytes;
import static org.ordergateway.captain.CaptainEventSamples.envelope;
import static org.ordergateway.captain.CaptainEventSamples.headers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.event.OrderEvent;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.OrderKind;

/** What Captain's pages spell in several ways, and forms that no page shows: read where possible, told where not. */
class CaptainOddAnswerTest {

    @RegisterExtension
    static final CaptainStage stage = new CaptainStage();

    private static OrderSnapshot read(String members) {
        stage.answer(200, "{\"uuid\":\"u1\"," + members + "}");
        return OrderGatewayException.orThrow(stage.gateway().get(CaptainStage.first()));
    }

    private static OrderEvent event(String data) {
        return CaptainEventSamples.open()
                .receive(headers(), bytes("{\"data\":{" + data + "}," + envelope("order_status_updated")))
                .get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivery_status", "job_delivery_status", "order_status"})
    void anEntryOfTheDeliverysHistoryIsReadByEachNameOfItsStatus(String name) {
        OrderSnapshot read = read("\"delivery_job\":{\"delivery_status_history\":[{\"" + name
                + "\":\"collected\",\"recorded_at\":\"2031-05-06T07:08:09Z\"}]}");
        assertThat(read.warnings()).isEmpty();
        assertThat(read.order().delivery().history()).hasSize(1);
        assertThat(read.order().delivery().history().get(0).status()).isEqualTo(DeliveryStatus.Known.SHIPPED);
        assertThat(read.order().delivery().history().get(0).at()).isEqualTo("2031-05-06T07:08:09Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"delivery_job\":{\"delivery_status_history\":[{\"state\":\"collected\"}]} | delivery.history",
                "\"status_history\":[{\"state\":\"created\"}] | statusHistory"
            })
    void anEntryOfAHistoryWithoutAKnownStatusIsToldAsAWarning(String member, String what) {
        OrderSnapshot read = read(member);
        assertThat(read.warnings()).hasSize(1);
        assertThat(read.warnings().get(0).message()).contains(what).contains("raw document");
    }

    @Test
    void theMisspeltKindOfOnePageIsReadAsTheRightOneAndNeverWritten() {
        OrderSnapshot read = read("\"kind\":\"thrid_party_delivery\"");
        assertThat(read.order().kind()).isEqualTo(OrderKind.Known.THIRD_PARTY_DELIVERY);
        stage.sandbox().reset();
        OrderGatewayException.orThrow(
                stage.gateway().update(CaptainStage.update("\"set\":{\"kind\":\"third_party_delivery\"}")));
        assertThat(stage.sent()).containsExactly(CaptainStage.patch("{\"kind\":\"third_party_delivery\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"first\":\"soup\"}", "\"soup\"", "[{\"name\":\"soup\"},\"tea\"]"})
    void itemsOfAnotherShapeStayInTheExtensionsOfAnEventAndAreTold(String items) {
        OrderEvent event = event("\"order_status\":\"completed\",\"items\":" + items);
        assertThat(event.order().lines()).isNull();
        FieldValue.Entries own = (FieldValue.Entries) event.order().extensions().get("captain");
        assertThat(own.values()).containsKey("items");
        assertThat(event.warnings()).hasSize(1);
        assertThat(event.warnings().get(0).message()).contains("items", "extensions");
    }

    @Test
    void anOrdersIdThatCameAsANumberIsItsDigits() {
        OrderEvent event = event("\"order_uuid\":77120045,\"partners_unique_internal_order_id\":9007199254740993");
        assertThat(event.ref().id()).isEqualTo("77120045");
        assertThat(event.ref().number()).isEqualTo("9007199254740993");
        assertThat(event.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e3", "true", "[]"})
    void anOrdersIdOfAnotherShapeIsTold(String id) {
        OrderEvent event = event("\"order_uuid\":" + id);
        assertThat(event.ref()).isNull();
        assertThat(event.warnings()).hasSize(1);
    }
}

package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.captain.CaptainStage.update;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ordergateway.OrderReceipt;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.Amount;

/** The receipt of a change that needed several requests, each of which Captain may answer with a part of the order. */
class CaptainReceiptTest {

    @RegisterExtension
    static final CaptainStage stage = new CaptainStage();

    private static OrderReceipt answered(String... answers) {
        List.of(answers).forEach(answer -> stage.answer(200, answer));
        return OrderGatewayException.orThrow(stage.gateway()
                .update(update("\"set\":{\"kind\":\"walk_in\",\"note\":\"n\",\"payment\":{\"credit\":\"1\"}}")));
    }

    @Test
    void whatAnEarlierAnswerSaidIsKept() {
        OrderReceipt receipt = answered(
                """
                {"uuid":"u1","kind":"walk_in","note":"old","partners_unique_internal_order_id":"web-1",
                 "recipient":{"uuid":"r1","full_name":"Bo"},"items":[{"uuid":"l1","name":"Tea"}],
                 "financial_record":{"discount":"2","credit":"0","remaining_balance":"3"}}""",
                "{\"uuid\":\"u1\",\"note\":\"n\"}",
                "{\"uuid\":\"u1\",\"financial_record\":{\"credit\":\"1\",\"remaining_balance\":null}}");
        assertThat(receipt.ref().id()).isEqualTo("u1");
        assertThat(receipt.ref().number()).isEqualTo("web-1");
        assertThat(receipt.vendorIds()).isEqualTo(Map.of("customer", "r1"));
        assertThat(receipt.order().note()).isEqualTo("n");
        assertThat(receipt.order().customer().name()).isEqualTo("Bo");
        assertThat(receipt.order().lines()).extracting("name").containsExactly("Tea");
        assertThat(receipt.order().payment().credit()).isEqualTo(Amount.of("1"));
        assertThat(receipt.order().payment().discount()).isEqualTo(Amount.of("2"));
        assertThat(receipt.order().payment().remaining()).isNull();
        assertThat(receipt.steps()).hasSize(3);
        assertThat(receipt.raw().text()).contains("remaining_balance");
    }

    @Test
    void theWarningsOfAllAnswersAreToldOnce() {
        OrderReceipt receipt = answered(
                "{\"uuid\":\"u1\",\"created_at\":\"today\"}",
                "{\"uuid\":\"u1\",\"created_at\":\"today\",\"tracking_link\":\"a b\"}",
                "{\"uuid\":\"u1\"}");
        assertThat(receipt.warnings()).hasSize(2);
        assertThat(receipt.warnings().get(0).message()).contains("time");
        assertThat(receipt.warnings().get(1).message()).contains("link");
    }

    @Test
    void aValueOfManyPartsIsTheOneThatWasAnsweredLast() {
        OrderReceipt receipt = answered(
                "{\"uuid\":\"u1\",\"items\":[{\"uuid\":\"a\"},{\"uuid\":\"b\"}],\"custom_fields\":{\"x\":1,\"y\":2}}",
                "{\"uuid\":\"u1\",\"items\":[{\"uuid\":\"a\"}],\"custom_fields\":{\"x\":3}}",
                "{\"uuid\":\"u1\"}");
        assertThat(receipt.order().lines()).extracting("id").containsExactly("a");
        assertThat(receipt.order().customFields()).containsOnlyKeys("x");
    }
}

package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ordergateway.OrderReceipt;
import org.ordergateway.Warning;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.model.Unrecognised;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.capillary.UpdateAnswer;

/** Every leaf of an answer of the page "Update Transaction", as it is read. */
class CapillaryUpdateAnswerTest extends CapillaryFixture {

    private OrderReceipt answered(String body) {
        sandbox.inject(Fault.answer(200, body));
        return OrderGatewayException.orThrow(gateway.update(anyUpdate()));
    }

    @Test
    void thePagesSampleIsReadLeafByLeaf() {
        String sample = "{\"id\": 873547608, \"extendedFields\": {\"ship_first_name\": \"Test1updatedagain\","
                + " \"checkin_date\":\"2010-06-04 21:08:12\"}, \"customFields\": {\"ordersource\": \"web\"},"
                + " \"lineItems\":[{\"itemCode\":\"sku_234_2\", \"extendedFields\":"
                + " {\"MetalRate\": \"10577\", \"GrossWeight\": \"10.50\"}}]}";
        OrderReceipt receipt = answered(sample);

        assertThat(receipt.ref().id()).isEqualTo("873547608");
        assertThat(receipt.order().extendedFields())
                .isEqualTo(Map.of(
                        "ship_first_name", FieldValue.of("Test1updatedagain"),
                        "checkin_date", FieldValue.of("2010-06-04 21:08:12")));
        assertThat(receipt.order().customFields()).isEqualTo(Map.of("ordersource", FieldValue.of("web")));
        assertThat(receipt.order().lines()).hasSize(1);
        assertThat(receipt.order().lines().get(0).sku()).isEqualTo("sku_234_2");
        assertThat(receipt.order().lines().get(0).extendedFields())
                .isEqualTo(Map.of("MetalRate", FieldValue.of("10577"), "GrossWeight", FieldValue.of("10.50")));
        assertThat(receipt.raw().text()).isEqualTo(sample);
        assertThat(receipt.warnings()).isEmpty();
        assertThat(receipt.leftOut()).isEmpty();
    }

    @Test
    void theNamesOfThePagesTableAreReadToo() {
        OrderReceipt receipt = answered("{\"extended_fields\":{\"a\":1.50},\"custom_fields\":{\"b\":\"c\"},"
                + "\"id\":\"9007199254740993\",\"number\":\"POS-1\",\"type\":\"RETURN\","
                + "\"customer\":{\"firstName\":\"Ira\"}}");

        assertThat(receipt.ref().id()).isEqualTo("9007199254740993");
        assertThat(receipt.ref().number()).isEqualTo("POS-1");
        assertThat(receipt.ref().type()).isEqualTo(OrderType.Known.RETURN);
        assertThat(receipt.order().extendedFields()).isEqualTo(Map.of("a", FieldValue.of(new BigDecimal("1.50"))));
        assertThat(receipt.order().customFields()).isEqualTo(Map.of("b", FieldValue.of("c")));
        assertThat(receipt.raw().text()).contains("Ira");
    }

    @Test
    void aTypeThatNobodyKnowsStaysVisible() {
        assertThat(answered("{\"type\":\"MIXED\"}").ref().type()).isEqualTo(new Unrecognised("MIXED"));
    }

    @Test
    void anIdOtherThanTheOneAskedForIsShown() {
        assertThat(answered("{\"id\":1}").ref().id()).isEqualTo("1");
    }

    @Test
    void whatTheAnswerLeavesOutIsAsItWasAskedFor() {
        OrderReceipt receipt = answered("{\"warnings\":[]}");

        assertThat(receipt.ref()).isEqualTo(seeded());
        assertThat(receipt.order()).isNull();
    }

    @Test
    void theOlderFormWithLoyaltyDetailsStaysInTheRawDocument() {
        OrderReceipt receipt = answered("{\"warnings\":[],\"errors\":[],\"loyaltyDetails\":[{\"redeemed\":1.0}]}");

        assertThat(receipt.ref()).isEqualTo(seeded());
        assertThat(receipt.order()).isNull();
        assertThat(receipt.raw().text()).contains("loyaltyDetails");
    }

    @Test
    void theSandboxsThreeFormsAreAllRead() {
        for (UpdateAnswer form : UpdateAnswer.values()) {
            sandbox.reset();
            sandbox.switches().updateAnswer(form);
            OrderReceipt receipt = OrderGatewayException.orThrow(gateway.update(anyUpdate()));

            assertThat(receipt.ref().id()).isEqualTo(sandbox.seededOrderId());
            assertThat(receipt.order() == null).isEqualTo(form == UpdateAnswer.LOYALTY);
        }
        sandbox.switches().updateAnswer(UpdateAnswer.ECHO);
        assertThat(sandbox.violations()).isEmpty();
    }

    @Test
    void linesAreReadWithIdsAndOutlierStatus() {
        OrderReceipt receipt = answered(
                "{\"lineItems\":[{\"id\":77,\"outlierStatus\":\"TEST\"}]," + "\"deliveryStatus\":\"SHIPPED\"}");

        assertThat(receipt.order().lines().get(0).id()).isEqualTo("77");
        assertThat(receipt.order().lines().get(0).outlierStatus()).isEqualTo("TEST");
        assertThat(receipt.order().delivery().status()).isEqualTo(DeliveryStatus.Known.SHIPPED);
    }

    @Test
    void aDeliveryStatusThatNobodyKnowsStaysVisible() {
        assertThat(answered("{\"deliveryStatus\":\"LOST\"}").order().delivery().status())
                .isEqualTo(new Unrecognised("LOST"));
    }

    @Test
    void warningsAreKeptWithTheirCodesAndWithoutPersonalData() {
        OrderReceipt receipt = answered("{\"warnings\":[{\"status\":false,\"code\":91016,\"message\":" + "\"field x of "
                + MOBILE + " and ira@example.com is unknown\"},{}],\"errors\":null}");

        assertThat(receipt.warnings()).hasSize(1);
        assertThat(receipt.warnings().get(0).code()).isEqualTo("91016");
        assertThat(receipt.warnings().get(0).message()).contains("field x").doesNotContain(MOBILE, "ira@");
    }

    @Test
    void anIdentifierOfAnyFormIsTakenOutOfAWarning() {
        sandbox.inject(Fault.answer(200, "{\"warnings\":[{\"code\":1,\"message\":\"IRA.SEN has no points\"}]}"));
        OrderReceipt receipt = OrderGatewayException.orThrow(
                gateway.update(anyUpdate(OrderRef.id("1").of(new CustomerRef("externalId", "ira.sen", null, null)))));

        assertThat(receipt.warnings()).containsExactly(new Warning("1", "*** has no points"));
    }

    @Test
    void aBlockOfAnotherShapeIsToldAndDoesNotHideTheRest() {
        OrderReceipt receipt = answered("{\"id\":5,\"extendedFields\":[1],\"customFields\":{\"\":1},"
                + "\"lineItems\":[{\"itemCode\":\"x\",\"extendedFields\":\"odd\"}]}");

        assertThat(receipt.ref().id()).isEqualTo("5");
        assertThat(receipt.order().extendedFields()).isNull();
        assertThat(receipt.order().lines().get(0).sku()).isEqualTo("x");
        assertThat(receipt.warnings()).hasSize(3);
    }

    @Test
    void anUpdateIsFoundInTheVendorsState() {
        OrderUpdate update = new OrderUpdate(
                seeded(),
                anySet(),
                Set.of(),
                List.of(LineChange.change(
                        LineRef.sku("SKU-TEA-250"),
                        OrderLineBuilder.builder()
                                .extendedFields(Map.of("roast", FieldValue.of("dark")))
                                .outlierStatus("TEST")
                                .build())));
        OrderGatewayException.orThrow(gateway.update(update));

        assertThat(sandbox.order(sandbox.seededOrderId()).orElseThrow())
                .contains("\"gift_wrap\":\"no\"", "\"roast\":\"dark\"", "\"lot\":\"L-77\"", "\"TEST\"");
        assertThat(sandbox.violations()).isEmpty();
    }

    @Test
    void manyThreadsChangeManyTransactionsAndEachGetsItsOwnChange() throws Exception {
        String seeded = sandbox.order(sandbox.seededOrderId()).orElseThrow();
        java.util.concurrent.ExecutorService pool = java.util.concurrent.Executors.newFixedThreadPool(16);
        try {
            List<java.util.concurrent.Callable<Boolean>> calls = new java.util.ArrayList<>();
            for (int i = 0; i < 48; i++) {
                String id = String.valueOf(820_000_000 + i);
                sandbox.seed(id, seeded);
                OrderUpdate own = OrderUpdate.of(
                        OrderRef.id(id).of(CUSTOMER),
                        org.ordergateway.model.OrderBuilder.builder()
                                .customFields(Map.of("ordersource", FieldValue.of("caller of " + id)))
                                .build());
                calls.add(() -> gateway.update(own).isRight());
            }
            for (var call : pool.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        for (int i = 0; i < 48; i++) {
            String id = String.valueOf(820_000_000 + i);
            assertThat(sandbox.order(id).orElseThrow()).contains("caller of " + id);
        }
        assertThat(sandbox.violations()).isEmpty();
    }
}

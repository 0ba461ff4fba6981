package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.Amount;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.model.Returning;
import org.ordergateway.model.Tender;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.RecordedRequest;

/** New transactions, of sales and of returns. */
class CapillaryCreateTest extends CapillaryCreateFixture {

    @Test
    void everyNeutralFieldOfASaleGoesOutInThePagesWords() {
        OrderLine line = OrderLineBuilder.builder()
                .sku("SKU-1")
                .name("Green tea")
                .quantity(new BigDecimal("1.50"))
                .unitPrice(Amount.of("10.00"))
                .gross(Amount.of("15.00"))
                .discount(Amount.of("2.50"))
                .total(Amount.of("12.50"))
                .extendedFields(Map.of("roast", FieldValue.of("light")))
                .build();
        Order order = OrderBuilder.builder()
                .placedAt(OffsetDateTime.parse("2031-03-01T18:30:00.123456+05:30"))
                .note("at the desk")
                .delivery(DeliveryBuilder.builder()
                        .status(DeliveryStatus.Known.PLACED)
                        .build())
                .outlierStatus("NORMAL")
                .extendedFields(Map.of("gift", FieldValue.of("yes")))
                .customFields(Map.of("ordersource", FieldValue.of("web")))
                .payment(PaymentBuilder.builder()
                        .grandTotal(Amount.of("12.50"))
                        .gross(Amount.of("15.00"))
                        .discount(Amount.of("2.50"))
                        .tenders(List.of(new Tender(
                                null, "CARD", Amount.of("12.50"), "paid", Map.of("bank", FieldValue.of("X")))))
                        .build())
                .lines(List.of(line))
                .build();
        RecordedRequest request = created(new NewOrder(ref("web-1", null), order));

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v2/transactions" + QUERY);
        assertThat(request.body())
                .isEqualTo("{\"type\":\"REGULAR\",\"billNumber\":\"web-1\",\"billAmount\":12.50,"
                        + "\"billingDate\":\"2031-03-01T18:30:00.123+05:30\",\"grossAmount\":15.00,\"discount\":2.50,"
                        + "\"note\":\"at the desk\",\"deliveryStatus\":\"PLACED\",\"outlierStatus\":\"NORMAL\","
                        + "\"extendedFields\":{\"gift\":\"yes\"},\"customFields\":{\"ordersource\":\"web\"},"
                        + "\"paymentModes\":[{\"mode\":\"CARD\",\"value\":12.50,\"notes\":\"paid\","
                        + "\"attributes\":{\"bank\":\"X\"}}],"
                        + "\"lineItemsV2\":[{\"itemCode\":\"SKU-1\",\"description\":\"Green tea\",\"qty\":1.50,"
                        + "\"rate\":10.00,\"value\":15.00,\"discount\":2.50,\"amount\":12.50,"
                        + "\"extendedFields\":{\"roast\":\"light\"}}]}");
    }

    @Test
    void theReceiptNamesTheNewIdAndKeepsSideEffectsInTheRawDocument() {
        OrderReceipt receipt = OrderGatewayException.orThrow(gateway.create(new NewOrder(ref("web-2", null), least())));

        assertThat(sandbox.orderIds()).contains(receipt.ref().id());
        assertThat(receipt.ref().number()).isEqualTo("web-2");
        assertThat(receipt.order()).isNull();
        assertThat(receipt.raw().text()).contains("sideEffects");
    }

    @Test
    void aNumberThatIsTakenIsAConflict() {
        gateway.create(new NewOrder(ref("web-3", null), least()));
        OrderFailure failure =
                gateway.create(new NewOrder(ref("web-3", null), least())).getLeft();

        assertThat(failure.kind()).isEqualTo(OrderFailure.Kind.CONFLICT);
        assertThat(failure.detail().vendorCode()).isEqualTo("604");
    }

    @Test
    void aReturnNamesWhatItGivesBack() {
        Order order = OrderBuilder.builder(least())
                .placedAt(OffsetDateTime.parse("2031-03-02T10:00:00Z"))
                .returning(new Returning(
                        "LINE_ITEM", sandbox.seededOrderId(), OffsetDateTime.parse("2031-02-01T10:00:00Z")))
                .lines(List.of(OrderLineBuilder.builder()
                        .sku("SKU-TEA-250")
                        .quantity(BigDecimal.ONE)
                        .returning(new Returning("LINE_ITEM", null, OffsetDateTime.parse("2031-02-01T10:00:00Z")))
                        .build()))
                .build();
        RecordedRequest request = created(new NewOrder(ref("POS-8841", OrderType.Known.RETURN), order));

        assertThat(request.body())
                .contains(
                        "\"type\":\"RETURN\"",
                        "\"returnType\":\"LINE_ITEM\",\"id\":" + sandbox.seededOrderId()
                                + ",\"purchaseTime\":\"2031-02-01T10:00:00Z\"",
                        "\"qty\":1,\"returnType\":\"LINE_ITEM\",\"purchaseTime\":\"2031-02-01T10:00:00Z\"");
    }

    @Test
    void aTransactionOfNobodyNeedsNoCustomer() {
        RecordedRequest request = created(new NewOrder(
                new OrderRef(null, "ni-1", null, OrderType.Known.NOT_INTERESTED),
                own(Map.of("notInterestedReason", FieldValue.of("no time")))));

        assertThat(request.path()).isEqualTo("/v2/transactions");
        assertThat(request.body()).contains("\"notInterestedReason\":\"no time\"");
    }

    @Test
    void warningsOfANewTransactionAreKept() {
        sandbox.inject(Fault.answer(
                200, "{\"createdId\":5,\"warnings\":[{\"code\":91016,\"message\":\"unknown\"}],\"errors\":[]}"));
        OrderReceipt receipt = OrderGatewayException.orThrow(gateway.create(new NewOrder(ref("web-9", null), least())));

        assertThat(receipt.ref().id()).isEqualTo("5");
        assertThat(receipt.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.code()).isEqualTo("91016"));
    }

    @Test
    void aLostAnswerIsInDoubtAboutTheNewTransaction() {
        sandbox.inject(Fault.reset().afterApplying());
        NewOrder order = new NewOrder(ref("web-11", null), least());
        OrderFailure failure = gateway.create(order).getLeft();

        assertThat(((OrderFailure.InDoubt) failure).doubt().created()).isEqualTo(order);
        assertThat(sandbox.requests()).hasSize(1);
    }

    @Test
    void thePlanOfANewTransactionShowsNamesAndNoPersonalValues() {
        Order order = OrderBuilder.builder(own(Map.of("notInterestedReason", FieldValue.of("Ira said no"))))
                .note("for Ira")
                .extendedFields(Map.of("type", FieldValue.of("Ira's")))
                .build();
        Plan plan = gateway.plan(new NewOrder(ref("web-12", null), order));

        assertThat(plan.requests().get(0).body())
                .isEqualTo("{\"type\":\"REGULAR\",\"billNumber\":\"web-12\",\"billAmount\":12.50,\"note\":\"***\","
                        + "\"extendedFields\":{\"type\":\"***\"},\"notInterestedReason\":\"***\"}");
        assertThat(plan.toString()).doesNotContain("Ira", MOBILE);
        assertThat(sandbox.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2031-03-01T18:30:00Z,2031-03-01T18:30:00Z",
        "2031-03-01T18:30:00.000999+05:30,2031-03-01T18:30:00+05:30",
        "2031-03-01T18:30:00.5Z,2031-03-01T18:30:00.500Z",
        "2031-03-01T18:30:00.12-03:00,2031-03-01T18:30:00.120-03:00",
        "2031-03-01T18:30:00.123999999Z,2031-03-01T18:30:00.123Z"
    })
    void aTimeHasNoFractionOrOneOfThreeDigits(String time, String sent) {
        Order order = OrderBuilder.builder(least())
                .placedAt(OffsetDateTime.parse(time))
                .build();

        assertThat(created(new NewOrder(ref("web-t", null), order)).body())
                .contains("\"billingDate\":\"" + sent + "\"");
    }

    @Test
    void thePlanSaysThatATimeIsCutToTheMillisecond() {
        Order order = OrderBuilder.builder(least())
                .placedAt(OffsetDateTime.parse("2031-03-01T18:30:00.123456Z"))
                .build();

        assertThat(gateway.plan(new NewOrder(ref("web-t", null), order)).fields())
                .anySatisfy(fate -> assertThat(fate.toString()).contains("placedAt", "to the millisecond"));
    }
}

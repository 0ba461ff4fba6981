package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ordergateway.CallOptions;
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
class CapillaryCreateTest extends CapillaryFixture {

    private static OrderRef ref(String number, OrderType type) {
        return new OrderRef(null, number, CUSTOMER, type);
    }

    private static Order least() {
        return OrderBuilder.builder()
                .payment(PaymentBuilder.builder().grandTotal(Amount.of("12.50")).build())
                .build();
    }

    private static Order own(Map<String, FieldValue> extensions) {
        return OrderBuilder.builder(least())
                .extensions(Map.of("capillary", FieldValue.of(extensions)))
                .build();
    }

    private static Order ownOfLine(Map<String, FieldValue> extensions) {
        return OrderBuilder.builder(least())
                .lines(List.of(OrderLineBuilder.builder()
                        .sku("S")
                        .extensions(Map.of("capillary", FieldValue.of(extensions)))
                        .build()))
                .build();
    }

    private RecordedRequest created(NewOrder order) {
        var result = gateway.create(order);
        assertThat(result.isRight()).as("%s", result).isTrue();
        return onlyRequest();
    }

    private String refusedNew(NewOrder order) {
        OrderFailure failure = gateway.create(order).getLeft();
        assertThat(sandbox.requests()).isEmpty();
        return failure.kind().word() + ": " + failure.message();
    }

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
    void everyExtensionOfATransactionStandsBesideItsFields() {
        Map<String, FieldValue> own = new LinkedHashMap<>();
        own.put("currencyCode", FieldValue.of("EUR"));
        own.put("addWithLocalCurrency", FieldValue.of(true));
        own.put("userGroup2Id", FieldValue.of(7));
        own.put("userGroup2PrimaryUserId", FieldValue.of(8));
        own.put("userGroup2ExternalId", FieldValue.of("g"));
        own.put("promotionEvaluationId", FieldValue.of("65aa00000000000000000001"));
        own.put("appliedPromotionIdentifiers", FieldValue.of(List.of(FieldValue.of("e30="))));
        own.put("loyaltyPromotionIdentifiers", FieldValue.of(List.of(FieldValue.of("p"))));
        own.put(
                "attribution",
                FieldValue.of(Map.of(
                        "createdBy",
                        FieldValue.of(Map.of("code", FieldValue.of("t"), "type", FieldValue.of("TILL"))))));
        own.put("redemptions", FieldValue.of(Map.of("pointsRedemptions", FieldValue.of(List.of(FieldValue.of(1))))));
        RecordedRequest request = created(new NewOrder(ref("web-4", null), own(own)));

        assertThat(request.body())
                .contains(
                        "\"currencyCode\":\"EUR\",\"addWithLocalCurrency\":true,\"userGroup2Id\":7,"
                                + "\"userGroup2PrimaryUserId\":8,\"userGroup2ExternalId\":\"g\","
                                + "\"promotionEvaluationId\":\"65aa00000000000000000001\","
                                + "\"appliedPromotionIdentifiers\":[\"e30=\"],\"loyaltyPromotionIdentifiers\":[\"p\"]",
                        "\"redemptions\":{\"pointsRedemptions\":[1]}",
                        "\"code\":\"t\"")
                .doesNotContain("\"own\"");
    }

    @Test
    void everyExtensionOfALineStandsBesideItsFields() {
        Map<String, FieldValue> own = new LinkedHashMap<>();
        own.put("imgUrl", FieldValue.of("https://x.example/i.png"));
        own.put("serial", FieldValue.of("1"));
        own.put("returnable", FieldValue.of(true));
        own.put("returnableDays", FieldValue.of(14));
        own.put("type", FieldValue.of("REGULAR"));
        own.put("attributes", FieldValue.of(Map.of("colour", FieldValue.of("teal"))));
        own.put("customFields", FieldValue.of(Map.of("a", FieldValue.of("b"))));
        own.put(
                "comboDetails",
                FieldValue.of(List.of(FieldValue.of(Map.of("comboType", FieldValue.of("COMBO_ITEM"))))));
        own.put("addOnDetails", FieldValue.of(List.of()));
        own.put("splitDetails", FieldValue.of(List.of()));
        own.put("appliedPromotionIdentifiers", FieldValue.of(List.of(FieldValue.of("e30="))));
        RecordedRequest request = created(new NewOrder(ref("web-5", null), ownOfLine(own)));

        assertThat(request.body())
                .contains("{\"itemCode\":\"S\",\"imgUrl\":\"https://x.example/i.png\",\"serial\":\"1\","
                        + "\"returnable\":true,\"returnableDays\":14,\"type\":\"REGULAR\","
                        + "\"attributes\":{\"colour\":\"teal\"},\"customFields\":{\"a\":\"b\"},"
                        + "\"comboDetails\":[{\"comboType\":\"COMBO_ITEM\"}],\"addOnDetails\":[],\"splitDetails\":[],"
                        + "\"appliedPromotionIdentifiers\":[\"e30=\"]}");
    }

    @Test
    void anExtensionThatNoPageHasIsRefused() {
        assertThat(refusedNew(new NewOrder(ref("n", null), own(Map.of("billAmount", FieldValue.of(1))))))
                .contains("extensions.capillary: holds a name that Capillary's add page does not have");
        assertThat(refusedNew(new NewOrder(ref("n", null), own(Map.of("userGroup2Id", FieldValue.of("x"))))))
                .contains("extensions.capillary.userGroup2Id: is not a whole number");
        assertThat(refusedNew(new NewOrder(
                        ref("n", null), own(Map.of("redemptions", FieldValue.of(Map.of("x", FieldValue.of(1))))))))
                .contains("extensions.capillary.redemptions: holds a name that the page does not have");
        assertThat(refusedNew(new NewOrder(ref("n", null), ownOfLine(Map.of("type", FieldValue.of("SALE"))))))
                .contains("lines[].extensions.capillary.type: is none of REGULAR");
        assertThat(refusedNew(new NewOrder(
                        ref("n", null),
                        ownOfLine(Map.of(
                                "comboDetails",
                                FieldValue.of(List.of(FieldValue.of(Map.of("rate", FieldValue.of("1"))))))))))
                .contains("lines[].extensions.capillary.comboDetails: holds an entry that holds rate");
    }

    @Test
    void whatIsMissingIsToldAllAtOnce() {
        assertThat(refusedNew(new NewOrder(
                        new OrderRef(null, null, null, OrderType.Known.RETURN),
                        OrderBuilder.builder().note("x").build())))
                .startsWith("invalid")
                .contains(
                        "ref.customer: is missing",
                        "payment.grandTotal: is missing",
                        "returning.purchasedAt: is missing",
                        "returning.kind: is missing");
    }

    @Test
    void rulesOfThePageThatSeveralFieldsMakeTogether() {
        OffsetDateTime time = OffsetDateTime.parse("2031-03-02T10:00:00Z");
        Order base = OrderBuilder.builder(least()).placedAt(time).build();
        assertThat(refusedNew(new NewOrder(
                        ref("n", null),
                        OrderBuilder.builder(base)
                                .returning(new Returning("FULL", null, time))
                                .build())))
                .contains("returning: goes with the types return");
        assertThat(refusedNew(new NewOrder(
                        ref("n", OrderType.Known.RETURN),
                        OrderBuilder.builder(base)
                                .returning(new Returning("LINE_ITEM", null, time))
                                .build())))
                .contains("returning.purchasedAt: does not lie before placedAt", "lines: is missing");
        assertThat(refusedNew(new NewOrder(
                        ref("n", OrderType.Known.RETURN),
                        OrderBuilder.builder(least())
                                .returning(new Returning("FULL", null, time))
                                .lines(List.of(OrderLineBuilder.builder()
                                        .returning(new Returning("FULL", null, null))
                                        .build()))
                                .build())))
                .contains("lines[].returning.kind: does not go with returning.kind FULL");
        assertThat(refusedNew(new NewOrder(
                        new OrderRef(null, "n", null, OrderType.Known.NOT_INTERESTED_RETURN),
                        OrderBuilder.builder(least())
                                .returning(new Returning(null, null, time))
                                .lines(List.of(
                                        OrderLineBuilder.builder().sku("s").build()))
                                .build())))
                .contains("lines[].returning.purchasedAt: is missing");
    }

    @Test
    void aNumberOfMoreThanFiftyCharacters() {
        assertThat(refusedNew(new NewOrder(ref("x".repeat(51), null), least())))
                .contains("ref.number: is longer than 50 characters");
    }

    @Test
    void wordsThatThePageDoesNotHave() {
        assertThat(refusedNew(new NewOrder(
                        ref("n", OrderType.Known.RETURN),
                        OrderBuilder.builder(least())
                                .outlierStatus("ODD")
                                .returning(new Returning("HALF", "x", OffsetDateTime.parse("2031-02-01T10:00:00Z")))
                                .build())))
                .contains(
                        "outlierStatus: is none of NORMAL",
                        "returning.kind: is none of AMOUNT",
                        "returning.orderId: is no id of Capillary's");
    }

    @Test
    void negativeNumbersAreRefusedSinceThePageDoesNotConsiderThem() {
        Order order = OrderBuilder.builder()
                .payment(PaymentBuilder.builder()
                        .grandTotal(Amount.of("-1"))
                        .gross(Amount.of("-1"))
                        .discount(Amount.of("-1"))
                        .tenders(List.of(new Tender(null, "CARD", Amount.of("-1"), "x".repeat(251), null)))
                        .build())
                .lines(List.of(OrderLineBuilder.builder()
                        .quantity(new BigDecimal("-1"))
                        .unitPrice(Amount.of("-1"))
                        .gross(Amount.of("-1"))
                        .discount(Amount.of("-1"))
                        .total(Amount.of("-1"))
                        .build()))
                .build();
        assertThat(refusedNew(new NewOrder(ref("n", null), order)))
                .contains(
                        "payment.grandTotal: is negative",
                        "payment.gross: is negative",
                        "payment.discount: is negative",
                        "payment.tenders[].amount: is negative",
                        "payment.tenders[].note: is longer",
                        "lines[].quantity: is negative",
                        "lines[].unitPrice: is negative",
                        "lines[].gross: is negative",
                        "lines[].discount: is negative",
                        "lines[].total: is negative");
    }

    @Test
    void anAmountInAnotherCurrencyIsRefused() {
        Order order = OrderBuilder.builder()
                .payment(PaymentBuilder.builder()
                        .grandTotal(Amount.of("1", "USD"))
                        .build())
                .build();
        assertThat(refusedNew(new NewOrder(ref("n", null), order))).contains("payment.grandTotal: names a currency");
    }

    @Test
    void fieldsThatThePageDoesNotHaveAreUnsupported() {
        assertThat(refusedNew(new NewOrder(
                        ref("n", null),
                        OrderBuilder.builder(least()).reference("A-1").build())))
                .startsWith("unsupported")
                .contains("reference");
    }

    @ParameterizedTest
    @CsvSource({"use_asynch", "use_async"})
    void theSwitchesOfANewTransactionAreQueryParameters(String parameter) {
        gateway.close();
        gateway = open(Map.of("asynch-parameter", parameter));
        OrderReceipt receipt = OrderGatewayException.orThrow(gateway.create(
                new NewOrder(ref("web-6", null), least()),
                CallOptions.DEFAULT
                        .withSwitch("capillary.use-asynch", "true")
                        .withSwitch("capillary.raw-side-effects", "true")
                        .withSwitch("capillary.skip-downstream", "true")));
        RecordedRequest request = onlyRequest();

        assertThat(request.path())
                .isEqualTo("/v2/transactions" + QUERY + "&" + parameter + "=true&rawSideEffects=true");
        assertThat(header(request, "skip-downstream")).isEqualTo("true");
        assertThat(receipt.raw().text()).contains("rawSideEffects");
    }

    @Test
    void theSwitchesOfANewTransactionAreSettingsToo() {
        gateway.close();
        gateway = open(Map.of("use-asynch", "true", "raw-side-effects", "true"));
        NewOrder order = new NewOrder(ref("web-7", null), least());
        Plan plan = gateway.plan(order);

        assertThat(created(order).path())
                .isEqualTo("/v2/transactions" + QUERY + "&use_asynch=true&rawSideEffects=true");
        assertThat(plan.requests().get(0).target())
                .isEqualTo("/v2/transactions" + QUERY.replace(MOBILE, "***") + "&use_asynch=true&rawSideEffects=true");
    }

    @Test
    void switchesOfANewTransactionAreNoneOfAnUpdate() {
        assertThat(gateway.update(anyUpdate(), CallOptions.DEFAULT.withSwitch("capillary.use-asynch", "true"))
                        .getLeft()
                        .kind())
                .isEqualTo(OrderFailure.Kind.INVALID);
    }

    @Test
    void theAttributionIsASettingAndGoesOutAsHeaders() {
        gateway.close();
        gateway = open(Map.of(
                "attribution-entity-type", "STORE_CODE",
                "attribution-entity-code", "S-9",
                "attribution-lookup-type", "CODE",
                "attribution-lookup", "till.2"));
        RecordedRequest request = created(new NewOrder(ref("web-8", null), least()));

        assertThat(header(request, "x-cap-api-attribution-entity-type")).isEqualTo("STORE_CODE");
        assertThat(header(request, "x-cap-api-attribution-entity-code")).isEqualTo("S-9");
        assertThat(header(request, "x-cap-api-attribution-lookup-type")).isEqualTo("CODE");
        assertThat(header(request, "x-cap-api-attribution-lookup")).isEqualTo("till.2");
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
}

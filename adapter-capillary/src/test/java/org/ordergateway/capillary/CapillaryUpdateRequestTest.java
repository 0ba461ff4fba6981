package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.capillary.CustomerReference;

/** Every leaf of a request of the page "Update Transaction", as it goes over the wire. */
class CapillaryUpdateRequestTest extends CapillaryFixture {

    @Test
    void thePagesSampleGoesOutAsThePageWritesIt() {
        sandbox.inject(Fault.answer(200, "{\"id\": 873547608}"));
        Map<String, FieldValue> extended = new LinkedHashMap<>();
        extended.put("ship_first_name", FieldValue.of("Test1updatedagain"));
        extended.put("ship_last_name", FieldValue.of("Singh"));
        extended.put("checkin_date", FieldValue.of("2010-06-04 21:08:12"));
        extended.put("checkout_date", FieldValue.of("2010-06-05 21:08:12"));
        Map<String, FieldValue> line = new LinkedHashMap<>();
        line.put("MetalRate", FieldValue.of("10577"));
        line.put("GrossWeight", FieldValue.of("10.50"));
        RecordedRequest request = sent(new OrderUpdate(
                OrderRef.id("873547608").of(new CustomerRef("mobile", "919986000586", null, null)),
                OrderBuilder.builder()
                        .extendedFields(extended)
                        .customFields(Map.of("ordersource", FieldValue.of("testnee123updatedagain")))
                        .build(),
                java.util.Set.of(),
                List.of(LineChange.change(
                        LineRef.sku("sku_234_2"),
                        OrderLineBuilder.builder().extendedFields(line).build()))));

        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.path()).isEqualTo("/v2/transactions?identifierName=mobile&identifierValue=919986000586");
        assertThat(request.body())
                .isEqualTo("{\"id\":873547608,\"extendedFields\":{\"ship_first_name\":\"Test1updatedagain\","
                        + "\"ship_last_name\":\"Singh\",\"checkin_date\":\"2010-06-04 21:08:12\","
                        + "\"checkout_date\":\"2010-06-05 21:08:12\"},"
                        + "\"customFields\":{\"ordersource\":\"testnee123updatedagain\"},"
                        + "\"lineItems\":[{\"itemCode\":\"sku_234_2\",\"extendedFields\":"
                        + "{\"MetalRate\":\"10577\",\"GrossWeight\":\"10.50\"}}]}");
        assertThat(header(request, "content-type")).isEqualTo("application/json");
        assertThat(header(request, "accept")).isEqualTo("application/json");
        assertThat(header(request, "authorization")).startsWith("Basic ");
        assertThat(request.headers()).doesNotContainKeys("cookie", "skip-downstream", "x-cap-api-oauth-token");
    }

    @Test
    void aTransactionIsNamedByItsNumber() {
        RecordedRequest request = sent(anyUpdate(OrderRef.number("POS-8841").of(CUSTOMER)));

        assertThat(request.path()).isEqualTo("/v2/transactions" + QUERY);
        assertThat(request.body()).isEqualTo("{\"number\":\"POS-8841\",\"extendedFields\":{\"gift_wrap\":\"no\"}}");
    }

    @Test
    void theLargestIdKeepsItsDigits() {
        sandbox.inject(Fault.answer(200, "{\"id\":1}"));

        assertThat(sent(anyUpdate(OrderRef.id("9223372036854775807").of(CUSTOMER)))
                        .body())
                .startsWith("{\"id\":9223372036854775807,");
    }

    @Test
    void idAndNumberTogetherBothGoOut() {
        RecordedRequest request = sent(anyUpdate(new OrderRef(sandbox.seededOrderId(), "POS-8841", CUSTOMER, null)));

        assertThat(request.body()).startsWith("{\"id\":" + sandbox.seededOrderId() + ",\"number\":\"POS-8841\",");
    }

    @Test
    void customFieldsOfEveryPlainKindKeepTheirDigits() {
        Map<String, FieldValue> custom = new LinkedHashMap<>();
        custom.put("text", FieldValue.of("web"));
        custom.put("number", FieldValue.of(new BigDecimal("2.50")));
        custom.put("flag", FieldValue.of(true));
        RecordedRequest request = sent(OrderUpdate.of(
                seeded(), OrderBuilder.builder().customFields(custom).build()));

        assertThat(request.body())
                .isEqualTo("{\"id\":" + sandbox.seededOrderId()
                        + ",\"customFields\":{\"text\":\"web\",\"number\":2.50,\"flag\":true}}");
    }

    @ParameterizedTest
    @CsvSource({"placed,PLACED", "processed,PROCESSED", "shipped,SHIPPED", "delivered,DELIVERED", "returned,RETURNED"})
    void theDeliveryStatusIsWrittenInThePagesFiveWords(String neutral, String word) {
        RecordedRequest request = sent(OrderUpdate.of(
                seeded(),
                OrderBuilder.builder()
                        .delivery(DeliveryBuilder.builder()
                                .status(DeliveryStatus.of(neutral))
                                .build())
                        .build()));

        assertThat(request.body())
                .isEqualTo("{\"id\":" + sandbox.seededOrderId() + ",\"deliveryStatus\":\"" + word + "\"}");
        assertThat(sandbox.order(sandbox.seededOrderId()).orElseThrow())
                .contains("\"deliveryStatus\":\"" + word + "\"");
    }

    @Test
    void aLineIsNamedByItsIdAndGetsItsOutlierStatus() {
        RecordedRequest request = sent(OrderUpdate.ofLines(
                seeded(),
                List.of(LineChange.change(
                        LineRef.id("910000002"),
                        OrderLineBuilder.builder().outlierStatus("TEST").build()))));

        assertThat(request.body())
                .isEqualTo("{\"id\":" + sandbox.seededOrderId()
                        + ",\"lineItems\":[{\"id\":910000002,\"outlierStatus\":\"TEST\"}]}");
    }

    @Test
    void severalLinesGoOutTogetherInTheirOrder() {
        RecordedRequest request = sent(OrderUpdate.ofLines(
                seeded(),
                List.of(
                        LineChange.change(
                                LineRef.sku("SKU-TEA-250"),
                                OrderLineBuilder.builder()
                                        .extendedFields(Map.of("roast", FieldValue.of("dark")))
                                        .build()),
                        LineChange.change(
                                LineRef.id("910000002"),
                                OrderLineBuilder.builder()
                                        .outlierStatus("NORMAL")
                                        .build()))));

        assertThat(request.body())
                .endsWith("\"lineItems\":[{\"itemCode\":\"SKU-TEA-250\",\"extendedFields\":{\"roast\":\"dark\"}},"
                        + "{\"id\":910000002,\"outlierStatus\":\"NORMAL\"}]}");
    }

    @ParameterizedTest
    @CsvSource({"sale,REGULAR", "not_interested,NOT_INTERESTED", "not_interested_return,NOT_INTERESTED_RETURN"})
    void theTypeIsWrittenInThePagesWords(String neutral, String word) {
        sandbox.inject(Fault.answer(200, "{\"id\":1}"));
        gateway.update(anyUpdate(typed(seeded(), OrderType.of(neutral))));

        assertThat(onlyRequest().body()).contains("\"type\":\"" + word + "\"");
    }

    @Test
    void aReturnIsUpdatedUnderItsType() {
        RecordedRequest request =
                sent(anyUpdate(typed(OrderRef.id(sandbox.returnOrderId()).of(CUSTOMER), OrderType.Known.RETURN)));

        assertThat(request.body()).contains("\"type\":\"RETURN\"");
    }

    @Test
    void aTransactionOfNobodyNeedsNoCustomer() {
        RecordedRequest request =
                sent(anyUpdate(typed(OrderRef.id(sandbox.notInterestedOrderId()), OrderType.Known.NOT_INTERESTED)));

        assertThat(request.path()).isEqualTo("/v2/transactions");
        assertThat(request.body()).contains("\"type\":\"NOT_INTERESTED\"");
    }

    @Test
    void everyKindOfIdentifierFindsItsCustomer() {
        for (CustomerReference reference : sandbox.customerReferences()) {
            sandbox.reset();
            String scheme = reference.scheme();
            RecordedRequest request = sent(anyUpdate(OrderRef.id(sandbox.seededOrderId())
                    .of(new CustomerRef(scheme, reference.value(), reference.source(), reference.account()))));

            assertThat(request.path())
                    .isEqualTo("/v2/transactions?identifierName="
                            + (scheme.equals("martjackId") ? "martjackid" : scheme)
                            + "&identifierValue=" + reference.value().replace("@", "%40")
                            + "&source=" + reference.source()
                            + (reference.account() == null ? "" : "&accountId=" + reference.account()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTORE",
                "WECHAT",
                "MARTJACK",
                "WEB_ENGAGE",
                "ECOMMERCE",
                "JD",
                "TAOBAO",
                "TMALL",
                "FACEBOOK",
                "WEBSITE",
                "OTHERS"
            })
    void everySourceOfThePageIsKnown(String source) {
        sandbox.inject(Fault.answer(200, "{\"id\":1}"));
        gateway.update(
                anyUpdate(OrderRef.id(sandbox.seededOrderId()).of(new CustomerRef("mobile", MOBILE, source, null))));

        assertThat(onlyRequest().path()).endsWith("&source=" + source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b|a%20b",
                "a+b|a%2Bb",
                "a%2Fb|a%252Fb",
                "a&source=X|a%26source%3DX",
                "{x}|%7Bx%7D",
                "naïve|na%C3%AFve",
                "*~/?#|%2A~%2F%3F%23"
            })
    void anIdentifierReachesTheVendorAsItIs(String value, String encoded) {
        sandbox.inject(Fault.answer(200, "{\"id\":1}"));
        gateway.update(anyUpdate(OrderRef.id("1").of(new CustomerRef("externalId", value, null, "acc " + value))));

        assertThat(sandbox.requests().get(0).path())
                .isEqualTo("/v2/transactions?identifierName=externalId&identifierValue=" + encoded + "&accountId=acc%20"
                        + encoded);
    }
}

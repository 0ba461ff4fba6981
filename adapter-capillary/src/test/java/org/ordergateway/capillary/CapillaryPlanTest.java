package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ordergateway.OrderReceipt;
import org.ordergateway.RawCall;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.FieldFate.Fate;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderUpdate;

/** What an update would do, told without a network; and what is left out when the setting says so. */
class CapillaryPlanTest extends CapillaryFixture {

    private OrderUpdate mixed() {
        return new OrderUpdate(
                seeded(),
                OrderBuilder.builder(anySet())
                        .note("not there")
                        .delivery(DeliveryBuilder.builder()
                                .status(DeliveryStatus.Known.SHIPPED)
                                .build())
                        .build(),
                Set.of(),
                List.of(LineChange.change(
                        LineRef.sku("SKU-TEA-250"),
                        OrderLineBuilder.builder().outlierStatus("TEST").build())));
    }

    @Test
    void aPlanTellsWhatIsKeptTransformedAndLostWithoutAnyRequest() {
        Plan plan = gateway.plan(mixed());

        assertThat(plan.fields())
                .extracting(FieldFate::path, FieldFate::fate)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("ref.id", Fate.KEPT),
                        org.assertj.core.groups.Tuple.tuple("ref.customer", Fate.KEPT),
                        org.assertj.core.groups.Tuple.tuple("extendedFields", Fate.KEPT),
                        org.assertj.core.groups.Tuple.tuple("delivery.status", Fate.TRANSFORMED),
                        org.assertj.core.groups.Tuple.tuple("lines[].outlierStatus", Fate.KEPT),
                        org.assertj.core.groups.Tuple.tuple("note", Fate.LOST));
        assertThat(plan.refusal().kind()).isEqualTo(OrderFailure.Kind.UNSUPPORTED);
        assertThat(plan.requests()).isEmpty();
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void aPlanNamesTheRequestThatTheUpdateThenSends() {
        OrderUpdate good = anyUpdate();
        Plan plan = gateway.plan(good);
        var sent = sent(good);

        assertThat(plan.refusal()).isNull();
        assertThat(plan.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo(sent.method());
            assertThat(request.target()).isEqualTo(sent.path().replace(MOBILE, "***"));
            assertThat(request.body()).isEqualTo(sent.body().replace("\"no\"", "\"***\""));
        });
    }

    @Test
    void aPlanOfAWrongUpdateCarriesItsRefusal() {
        assertThat(gateway.plan(anyUpdate(
                                org.ordergateway.model.OrderRef.id("x").of(CUSTOMER)))
                        .refusal()
                        .message())
                .contains("ref.id");
    }

    @Test
    void whatTheVendorCannotHoldIsLeftOutAndListedWhenTheSettingSaysSo() {
        gateway.close();
        gateway = open(Map.of("on-loss", "report"));
        OrderReceipt receipt = OrderGatewayException.orThrow(gateway.update(mixed()));

        assertThat(receipt.leftOut()).extracting(FieldFate::path).containsExactly("note");
        assertThat(onlyRequest().body()).doesNotContain("note").contains("SHIPPED", "TEST", "gift_wrap");
        assertThat(gateway.plan(mixed()).requests()).hasSize(1);
    }

    @Test
    void aRawCallGoesTheSameWayInTheVendorsWords() {
        var answer = OrderGatewayException.orThrow(gateway.call(
                new RawCall("GET", "/v2/transactions/" + sandbox.seededOrderId(), null, false),
                org.ordergateway.CallOptions.DEFAULT));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.document().text()).contains("POS-8841");
        assertThat(header(onlyRequest(), "authorization")).startsWith("Basic ");
    }

    @Test
    void aRawCallThatFailsIsToldByItsCode() {
        OrderFailure failure = gateway.call(
                        new RawCall("GET", "/v2/transactions/1", null, false), org.ordergateway.CallOptions.DEFAULT)
                .getLeft();

        assertThat(failure.kind()).isEqualTo(OrderFailure.Kind.NOT_FOUND);
        assertThat(failure.detail().vendorCode()).isEqualTo("620");
    }
}

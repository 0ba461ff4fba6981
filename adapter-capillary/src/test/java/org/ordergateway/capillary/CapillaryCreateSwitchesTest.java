package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.NewOrder;
import org.ordergateway.sandbox.RecordedRequest;

/** What settings and switches make of a new transaction. */
class CapillaryCreateSwitchesTest extends CapillaryCreateFixture {

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
}

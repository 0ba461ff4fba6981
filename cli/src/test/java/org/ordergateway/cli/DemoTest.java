package org.ordergateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;
import org.ordergateway.capability.Plan;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.sandbox.captain.CaptainSandbox;

class DemoTest {

    private final StringWriter shown = new StringWriter();
    private final DemoPrinter printer = new DemoPrinter(new PrintWriter(shown, true));

    @Test
    void theDemonstrationWorksAtEveryVendorAndShowsNothingOfAPerson() {
        Ran ran = Ran.of("demo");
        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out())
                .contains("captain ---", "kapture ---", "capillary ---", "All of it worked")
                .contains("scheduledFor             kept, read back 2026-03-02T10:15+01:00")
                .contains("note                     left out (")
                .contains("  cancel    PATCH /v1/order-status/", "kept, read back cancelled (")
                .containsPattern(
                        "kapture ---[\\s\\S]*cancel    not here[\\s\\S]*capillary ---[\\s\\S]*cancel    not here")
                .doesNotContain(
                        "Ines", "Bakker", "6135550123", "ines@", "15550104477", "side door", "ribbon", "\u001b[");
        assertThat(ran.out().lines()).hasSizeLessThan(80).allMatch(line -> line.length() <= 100);
    }

    @Test
    void aStepThatFailsFailsTheDemonstration() {
        assertThat(run(sandbox -> {
                    sandbox.inject(Fault.answer(422, "{}"));
                    return sandbox;
                }))
                .isFalse();
        assertThat(shown.toString()).contains("rejected, effect none");
    }

    @Test
    void aViolationOfTheVendorsPageFailsTheDemonstration() {
        assertThat(run(UnaryOperator.identity())).isTrue();
        assertThat(run(sandbox -> {
                    breach(sandbox);
                    return sandbox;
                }))
                .isFalse();
        assertThat(shown.toString()).contains("violation of the vendor's page");
    }

    @Test
    void aPlannedRequestThatNeverArrivedFailsTheDemonstration() {
        at((sandbox, gateway) -> {
            Plan plan = gateway.plan(update(sandbox));
            assertThat(new DemoRequests(sandbox, printer).of("update", plan)).isFalse();
            assertThat(shown.toString()).contains("never arrived: PATCH");
        });
    }

    @Test
    void aFieldThatShouldBeThereAndIsNotFailsTheDemonstration() {
        at((sandbox, gateway) -> {
            OrderUpdate update = update(sandbox);
            DemoComparison comparison = new DemoComparison(gateway.capabilities(), printer);
            assertThat(comparison.print(update.set(), update.set(), gateway.plan(update)))
                    .isTrue();
            Order other = OrderBuilder.builder().note("another").build();
            assertThat(comparison.print(update.set(), other, gateway.plan(update)))
                    .isFalse();
            assertThat(shown.toString()).contains("note should be there, but did not come back");
        });
    }

    private static OrderUpdate update(VendorSandbox sandbox) {
        return OrderUpdate.of(
                OrderRef.id(sandbox.seededOrderId()),
                OrderBuilder.builder().note("ring twice").build());
    }

    /** A request that no page of Captain's knows. */
    private static void breach(VendorSandbox sandbox) {
        try {
            java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(
                                            sandbox.baseUrl().resolve("/v1/accounts/x/orders?y=z"))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.discarding());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean run(UnaryOperator<VendorSandbox> before) {
        boolean[] good = new boolean[1];
        at((sandbox, gateway) ->
                good[0] = new DemoRun(before.apply(sandbox), gateway, Set.of("vendor=captain"), printer).isGood());
        return good[0];
    }

    private static void at(java.util.function.BiConsumer<VendorSandbox, OrderGateway> work) {
        try (VendorSandbox sandbox = CaptainSandbox.start()) {
            Map<String, String> settings = new java.util.HashMap<>(
                    Map.of("orders.gateways.captain.vendor", "captain", "orders.gateways.captain.on-loss", "report"));
            sandbox.settings().forEach((name, value) -> settings.put("orders.gateways.captain." + name, value));
            try (OrderGateways gateways = OrderGateways.open(settings)) {
                work.accept(sandbox, gateways.primary());
            }
        }
    }
}

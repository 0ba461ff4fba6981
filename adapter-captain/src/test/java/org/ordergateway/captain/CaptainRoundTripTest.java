package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.Amount;
import org.ordergateway.model.Channel;
import org.ordergateway.model.CustomerBuilder;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderQueryBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.sandbox.captain.CaptainSandbox;

class CaptainRoundTripTest {

    private static CaptainSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = CaptainSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    static OrderGateways open(Map<String, String> more) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("orders.gateways.main.vendor", "captain");
        sandbox.settings().forEach((name, value) -> configuration.put("orders.gateways.main." + name, value));
        more.forEach((name, value) -> configuration.put("orders.gateways.main." + name, value));
        return OrderGateways.open(configuration);
    }

    @Test
    void anUpdateArrivesAndItsAnswerIsRead() {
        try (OrderGateways gateways = open(Map.of())) {
            OrderGateway gateway = gateways.primary();
            OrderUpdate update = OrderUpdate.of(
                    OrderRef.id(sandbox.seededOrderId()),
                    OrderBuilder.builder().note("leave it at the desk").build());
            OrderReceipt receipt = OrderGatewayException.orThrow(gateway.update(update));
            assertThat(receipt.order().note()).isEqualTo("leave it at the desk");
            assertThat(receipt.ref().id()).isEqualTo(sandbox.seededOrderId());
            assertThat(receipt.requestId()).isNotNull();
            assertThat(sandbox.violations()).isEmpty();
        }
    }

    @Test
    void whatThePageWantsAloneGoesOutAlone() {
        try (OrderGateways gateways = open(Map.of())) {
            OrderUpdate update = OrderUpdate.of(
                    OrderRef.id(sandbox.seededOrderId()),
                    OrderBuilder.builder()
                            .note("ring twice")
                            .kind(OrderKind.Known.COLLECTION)
                            .channel(new Channel("door_dash", null, null))
                            .payment(PaymentBuilder.builder()
                                    .grandTotal(Amount.of("2.50"))
                                    .build())
                            .status(OrderStatus.Known.PREPARING)
                            .build());
            OrderReceipt receipt =
                    OrderGatewayException.orThrow(gateways.primary().update(update));
            assertThat(receipt.steps()).hasSize(5);
            assertThat(sandbox.requests()).hasSize(5);
            assertThat(receipt.order().payment().grandTotal()).isEqualTo(Amount.of("2.50"));
            assertThat(receipt.order().status()).isEqualTo(OrderStatus.Known.PREPARING);
            assertThat(sandbox.violations()).isEmpty();
        }
    }

    @Test
    void oneLineIsChangedAndTheOthersStay() {
        try (OrderGateways gateways = open(Map.of())) {
            OrderGateway gateway = gateways.primary();
            OrderRef ref = OrderRef.id(sandbox.seededOrderId());
            OrderSnapshot before = OrderGatewayException.orThrow(gateway.get(ref));
            String line = before.order().lines().get(0).id();
            OrderGatewayException.orThrow(gateway.update(OrderUpdate.ofLines(
                    ref,
                    List.of(LineChange.change(
                            LineRef.id(line),
                            OrderLineBuilder.builder().cookable(false).build())))));
            Order after = OrderGatewayException.orThrow(gateway.get(ref)).order();
            assertThat(after.lines()).hasSameSizeAs(before.order().lines());
            assertThat(after.lines().get(0).cookable()).isFalse();
            assertThat(sandbox.violations()).isEmpty();
        }
    }

    @Test
    void aFieldThatCaptainCannotTakeSendsNothing() {
        try (OrderGateways gateways = open(Map.of())) {
            OrderFailure failure = gateways.primary()
                    .update(OrderUpdate.of(
                            OrderRef.id(sandbox.seededOrderId()),
                            OrderBuilder.builder()
                                    .note("x")
                                    .extendedFields(Map.of("gift", FieldValue.of(true)))
                                    .build()))
                    .getLeft();
            assertThat(failure).isInstanceOf(OrderFailure.Unsupported.class);
            assertThat(failure.message()).contains("extendedFields");
            assertThat(sandbox.requests()).isEmpty();
        }
    }

    @Test
    void anOrderIsCreatedFoundAndListed() {
        try (OrderGateways gateways = open(Map.of())) {
            OrderGateway gateway = gateways.primary();
            NewOrder order = new NewOrder(
                    OrderRef.number("web-4711"),
                    OrderBuilder.builder()
                            .placedAt(java.time.OffsetDateTime.parse("2026-03-01T18:30:00+01:00"))
                            .reference("A-12")
                            .kind(OrderKind.Known.DELIVERY)
                            .customer(
                                    CustomerBuilder.builder().name("Ada Poole").build())
                            .lines(List.of(OrderLineBuilder.builder()
                                    .name("Soup")
                                    .price(Amount.of("9.40"))
                                    .build()))
                            .build());
            OrderReceipt receipt = OrderGatewayException.orThrow(gateway.create(order));
            OrderSnapshot held = OrderGatewayException.orThrow(
                    gateway.get(OrderRef.id(receipt.ref().id())));
            assertThat(held.order().reference()).isEqualTo("A-12");
            assertThat(held.order().lines().get(0).price()).isEqualTo(Amount.of("9.40"));
            assertThat(held.ref().number()).isEqualTo("web-4711");
            assertThat(gateway.create(order).getLeft()).isInstanceOf(OrderFailure.Conflict.class);
            try (OrderPages pages = gateway.find(OrderQueryBuilder.builder().build())) {
                OrderPage page = pages.next().get();
                assertThat(page.orders()).hasSize(2);
                assertThat(page.orders().get(0).raw().text()).startsWith("{").endsWith("}");
                assertThat(pages.hasNext()).isFalse();
            }
            assertThat(sandbox.violations()).isEmpty();
        }
    }

    @Test
    void aPlanShowsTheRequestsAndSendsNone() {
        try (OrderGateways gateways = open(Map.of())) {
            Plan plan = gateways.primary()
                    .plan(OrderUpdate.of(
                            OrderRef.id(sandbox.seededOrderId()),
                            OrderBuilder.builder()
                                    .note("call Ada")
                                    .scheduledFor(java.time.OffsetDateTime.parse("2026-03-01T18:30:00Z"))
                                    .build()));
            assertThat(plan.refusal()).isNull();
            assertThat(plan.requests()).hasSize(2);
            assertThat(plan.toString()).doesNotContain("Ada");
            assertThat(sandbox.requests()).isEmpty();
        }
    }

    @Test
    void anIdThatWouldLeaveItsPlaceInThePathSendsNothing() {
        try (OrderGateways gateways = open(Map.of())) {
            for (String id : List.of("../x", "a/b", "..", "%2F", "?x#y", "{x}", "", "a\u0000b")) {
                OrderFailure failure = gateways.primary().get(OrderRef.id(id)).getLeft();
                assertThat(failure).isInstanceOf(OrderFailure.Invalid.class);
            }
            assertThat(sandbox.requests()).isEmpty();
        }
    }
}

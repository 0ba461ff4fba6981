package org.ordergateway.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.failure.OrderGatewayException.orThrow;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;
import org.ordergateway.OrderReceipt;
import org.ordergateway.RawCall;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Amount;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderQueryBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.model.Payment;
import org.ordergateway.model.PaymentBuilder;

class MemoryOrdersTest {

    private final MemoryOrders orders = new MemoryOrders();
    private final OrderGateway gateway = orders.open();

    @Test
    void aNewOrderIsHeldUnderAnIdAndItsNumberAndItsLinesHaveIds() {
        OrderReceipt receipt = orThrow(gateway.create(numbered("A-1", "ring")));

        assertThat(receipt.ref().number()).isEqualTo("A-1");
        assertThat(orders.order(receipt.ref().id()).orElseThrow().note()).isEqualTo("ring");
        assertThat(orders.order(OrderRef.number("A-1"))).contains(receipt.order());
        assertThat(receipt.order().lines()).extracting(OrderLine::id).doesNotContainNull();
        assertThat(receipt.raw().text()).contains("ring");
    }

    @Test
    void aNumberThatIsTakenIsAConflictAndNothingIsAdded() {
        orThrow(gateway.create(numbered("A-1", "ring")));

        OrderFailure failure = gateway.create(numbered("A-1", "knock")).getLeft();

        assertThat(failure.kind()).isEqualTo(OrderFailure.Kind.CONFLICT);
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(orders.all()).hasSize(1);
    }

    @Test
    void anOrderIsFoundByIdByNumberAndByBothWhenTheyFit() {
        OrderRef ref = orders.seed(OrderRef.number("A-1"), note("ring"));
        orders.seed(OrderRef.number("A-2"), note("knock"));

        assertThat(orThrow(gateway.get(OrderRef.number("A-1"))).ref()).isEqualTo(ref);
        assertThat(orThrow(gateway.get(ref)).order().note()).isEqualTo("ring");
        assertThat(gateway.get(new OrderRef(ref.id(), "A-2", null, null))
                        .getLeft()
                        .kind())
                .isEqualTo(OrderFailure.Kind.NOT_FOUND);
    }

    @Test
    void anUpdateByNumberKeepsWhatItDoesNotName() {
        Payment paid = PaymentBuilder.builder()
                .method("card")
                .grandTotal(new Amount(new BigDecimal("12.50"), "EUR"))
                .build();
        orders.seed(
                OrderRef.number("A-1"),
                OrderBuilder.builder()
                        .note("ring")
                        .payment(paid)
                        .extendedFields(Map.of("gift", FieldValue.of(true)))
                        .build());

        orThrow(gateway.update(new OrderUpdate(
                OrderRef.number("A-1"),
                OrderBuilder.builder()
                        .payment(PaymentBuilder.builder().method("cash").build())
                        .extendedFields(Map.of("table", FieldValue.of(7)))
                        .build(),
                Set.of(FieldPath.of("note")),
                List.of())));

        Order held = orders.order(OrderRef.number("A-1")).orElseThrow();
        assertThat(held.note()).isNull();
        assertThat(held.payment().method()).isEqualTo("cash");
        assertThat(held.payment().grandTotal().value()).isEqualTo(new BigDecimal("12.50"));
        assertThat(held.extendedFields())
                .containsOnly(Map.entry("gift", FieldValue.of(true)), Map.entry("table", FieldValue.of(7)));
    }

    @Test
    void aLineIsNamedByItsArticleAndAnAmbiguousOneIsRefusedWhole() {
        OrderRef ref = orders.seed(OrderRef.number("A-1"), lines("soup", "bread", "bread"));

        orThrow(gateway.update(OrderUpdate.ofLines(
                ref,
                List.of(LineChange.change(
                        LineRef.sku("soup"),
                        OrderLineBuilder.builder().name("Soup").build())))));
        OrderFailure refused = gateway.update(OrderUpdate.ofLines(
                        ref, List.of(LineChange.remove(LineRef.sku("soup")), LineChange.remove(LineRef.sku("bread")))))
                .getLeft();

        assertThat(refused.kind()).isEqualTo(OrderFailure.Kind.REJECTED);
        assertThat(refused.message()).contains("2 lines");
        List<OrderLine> held = orders.order(ref).orElseThrow().lines();
        assertThat(held).extracting(OrderLine::sku).containsExactly("soup", "bread", "bread");
        assertThat(held.get(0).name()).isEqualTo("Soup");
    }

    @Test
    void aFindNarrowsAndGoesOnFromItsPosition() {
        for (int i = 0; i < 5; i++) {
            orders.seed(OrderRef.number("A-" + i), note("ring"));
        }

        assertThat(ids(OrderQueryBuilder.builder()
                        .numbers(List.of("A-1", "A-3"))
                        .build()))
                .hasSize(2);
        assertThat(ids(OrderQueryBuilder.builder()
                        .pageSize(2)
                        .startAt("1")
                        .limit(3L)
                        .build()))
                .hasSize(3);
        assertThat(gateway.find(OrderQueryBuilder.builder().sort("name").build())
                        .next()
                        .getLeft()
                        .failure()
                        .kind())
                .isEqualTo(OrderFailure.Kind.UNSUPPORTED);
    }

    @Test
    void whatArrivedIsKeptInNeutralWords() {
        OrderRef ref = orThrow(gateway.create(numbered("A-1", "ring"))).ref();
        OrderUpdate update = OrderUpdate.of(ref, note("knock"));
        orThrow(gateway.update(update));

        assertThat(orders.created()).containsExactly(numbered("A-1", "ring"));
        assertThat(orders.updated()).containsExactly(update);
        assertThat(orders.calls()).hasSize(2);
        assertThat(orders.calls().toString()).doesNotContain("ring");
    }

    @Test
    void aFailureMeetsTheNextCallAlone() {
        OrderRef ref = orders.seed(OrderRef.number("A-1"), note("ring"));
        orders.failNext(new OrderFailure.Throttled(Duration.ofSeconds(3), FailureDetail.of("too many")));

        assertThat(gateway.update(OrderUpdate.of(ref, note("knock"))).getLeft().kind())
                .isEqualTo(OrderFailure.Kind.THROTTLED);
        assertThat(orders.order(ref).orElseThrow().note()).isEqualTo("ring");
        assertThat(gateway.update(OrderUpdate.of(ref, note("knock"))).isRight()).isTrue();
    }

    @Test
    void aLostAnswerIsInDoubtAboutWhatWasAskedForAndTheChangeIsMade() {
        OrderRef ref = orders.seed(OrderRef.number("A-1"), note("ring"));
        orders.failNextAfterApplying(new OrderFailure.InDoubt(null, FailureDetail.of("the answer was lost")));
        OrderUpdate update = OrderUpdate.of(ref, note("knock"));

        OrderFailure.InDoubt failure =
                (OrderFailure.InDoubt) gateway.update(update).getLeft();

        assertThat(failure.doubt()).isEqualTo(Doubt.of(update));
        assertThat(orders.order(ref).orElseThrow().note()).isEqualTo("knock");
    }

    @Test
    void anotherVendorsExtensionsAreRefusedOrReported() {
        OrderRef ref = orders.seed(OrderRef.number("A-1"), note("ring"));
        Order set = OrderBuilder.builder()
                .note("knock")
                .extensions(Map.of("captain", FieldValue.of(Map.of("remake_order", FieldValue.of(true)))))
                .build();

        assertThat(gateway.update(OrderUpdate.of(ref, set)).getLeft().kind()).isEqualTo(OrderFailure.Kind.UNSUPPORTED);
        try (OrderGateways gateways = OrderGateways.open(Map.of(
                "orders.gateways.main.vendor", "memory",
                "orders.gateways.main.store", "reporting",
                "orders.gateways.main.on-loss", "report"))) {
            MemoryOrders shared = MemoryOrders.named("reporting");
            OrderRef other = shared.seed(OrderRef.number("A-1"), note("ring"));
            OrderReceipt receipt = orThrow(gateways.primary().update(OrderUpdate.of(other, set)));
            assertThat(receipt.leftOut()).extracting(each -> each.path()).containsExactly("extensions.captain");
            assertThat(shared.order(other).orElseThrow().note()).isEqualTo("knock");
            shared.clear();
        }
    }

    @Test
    void aRawCallIsUnsupported() {
        assertThat(gateway.call(new RawCall("GET", "/orders", null, false), CallOptions.DEFAULT)
                        .getLeft()
                        .kind())
                .isEqualTo(OrderFailure.Kind.UNSUPPORTED);
    }

    @Test
    void manyThreadsCreateAndNoOrderIsLost() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                // Every number comes twice: one of the two must be refused.
                String number = "A-" + i / 2;
                calls.add(() -> gateway.create(numbered(number, "ring")).isRight());
            }
            long created = 0;
            for (var each : callers.invokeAll(calls)) {
                created += each.get() ? 1 : 0;
            }
            assertThat(created).isEqualTo(200);
            assertThat(orders.all()).hasSize(200);
        } finally {
            callers.shutdownNow();
        }
    }

    private List<String> ids(OrderQuery query) {
        try (var pages = gateway.find(query)) {
            return pages.orders().map(each -> each.get().ref().id()).toList();
        }
    }

    private static NewOrder numbered(String number, String note) {
        return new NewOrder(
                OrderRef.number(number),
                OrderBuilder.builder(lines("soup")).note(note).build());
    }

    private static Order note(String note) {
        return OrderBuilder.builder().note(note).build();
    }

    private static Order lines(String... skus) {
        return OrderBuilder.builder()
                .lines(java.util.stream.Stream.of(skus)
                        .map(sku -> OrderLineBuilder.builder().sku(sku).build())
                        .toList())
                .build();
    }
}

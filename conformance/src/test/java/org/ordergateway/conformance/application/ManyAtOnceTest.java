package org.ordergateway.conformance.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.memory.MemoryOrders;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

@Timeout(60)
class ManyAtOnceTest {

    private static final OrderRef ORDER = OrderRef.id("A");

    private final MemoryOrders orders = new MemoryOrders();
    private final List<OrderUpdate> three = List.of(note(ORDER, "1"), note(ORDER, "2"), note(ORDER, "3"));

    @BeforeEach
    void anOrder() {
        orders.seed(ORDER, OrderBuilder.builder().build());
    }

    @Test
    void whatHadNoEffectIsSentAgainBeforeWhatCameAfterIt() {
        orders.failNext(new OrderFailure.Rejected(List.of(), FailureDetail.of("not now")));

        List<OrderUpdate> again = ManyAtOnce.send(orders.open(), three.stream());

        assertThat(again).isEqualTo(three);
        assertThat(ManyAtOnce.send(orders.open(), again.stream())).isEmpty();
        assertThat(orders.order(ORDER).orElseThrow().note()).isEqualTo("3");
    }

    @Test
    void whatCameAfterAChangeInDoubtWaitsForItAndOtherOrdersDoNot() {
        OrderRef other = OrderRef.id("unknown");
        orders.failNextAfterApplying(new OrderFailure.InDoubt(null, FailureDetail.of("no answer")));

        // The other order's changes come when the failure has met its call.
        Stream<OrderUpdate> others = Stream.of(note(other, "4"), note(other, "5"))
                .peek(any -> {
                    while (orders.calls().isEmpty()) {
                        Thread.onSpinWait();
                    }
                });

        List<OrderUpdate> again = ManyAtOnce.send(orders.open(), Stream.concat(three.stream(), others));

        assertThat(again).containsExactly(note(other, "4"), note(other, "5"));
    }

    private static OrderUpdate note(OrderRef order, String text) {
        return OrderUpdate.of(order, OrderBuilder.builder().note(text).build());
    }
}

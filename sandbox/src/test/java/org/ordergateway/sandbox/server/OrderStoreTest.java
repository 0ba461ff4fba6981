package org.ordergateway.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderStoreTest {

    private final OrderStore orders =
            new OrderStore(order -> Optional.ofNullable(order.get("number")).map(number -> number.asText()));

    private static ObjectNode order(String number) {
        return ExactJson.object().put("number", number);
    }

    @Test
    void aDecimalKeepsItsTrailingZeroes() {
        orders.put("a", ExactJson.readObject("{\"amount\":2.50,\"big\":100000000000000000000.10}"));
        assertThat(orders.find("a").map(ExactJson::write))
                .contains("{\"amount\":2.50,\"big\":100000000000000000000.10}");
    }

    @Test
    void aNumberIsTakenOnceUntilItsOrderHasAnother() {
        assertThat(orders.add("a", order("1"))).isTrue();
        assertThat(orders.add("b", order("1"))).isFalse();
        orders.put("a", order("2"));
        assertThat(orders.add("b", order("1"))).isTrue();
        assertThat(orders.idOf("1")).contains("b");
    }

    @Test
    void ordersComeOldestFirstPageByPage() {
        IntStream.range(0, 5).forEach(i -> orders.put("id" + i, order("n" + i)));
        orders.put("id0", order("n0"));
        assertThat(orders.ids()).containsExactly("id0", "id1", "id2", "id3", "id4");
        assertThat(orders.page(3, 10)).hasSize(2);
        assertThat(orders.page(9, Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void changesFromManyThreadsAreAllKept() {
        orders.put("a", order("1").put("count", 0));
        IntStream.range(0, 1_000)
                .parallel()
                .forEach(i -> orders.change(
                        "a", order -> order.put("count", order.path("count").asInt() + 1)));
        assertThat(orders.find("a").map(order -> order.path("count").asInt())).contains(1_000);
    }

    @Test
    void whatWasReadStaysAsItWasWhenTheOrderChanges() {
        orders.put("a", order("1"));
        ObjectNode before = orders.find("a").orElseThrow();
        orders.change("a", order -> order.put("number", "2"));
        assertThat(before.path("number").asText()).isEqualTo("1");
    }
}

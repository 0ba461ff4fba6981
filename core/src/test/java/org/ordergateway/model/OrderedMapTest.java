package org.ordergateway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedMapTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 9, 300})
    void itIsTheGivenMapInItsOrder(int size) {
        Map<String, Integer> given = given(size);
        OrderedMap<Integer> map = OrderedMap.copyOf(given);
        given.put("later", 1);
        given.remove("later");

        assertThat(map).isEqualTo(given).hasSameHashCodeAs(given).hasSize(size);
        assertThat(given).isEqualTo(map);
        assertThat(List.copyOf(map.keySet())).isEqualTo(List.copyOf(given.keySet()));
        assertThat(List.copyOf(map.values())).isEqualTo(List.copyOf(given.values()));
        Map<String, Integer> seen = new LinkedHashMap<>();
        map.forEach(seen::put);
        assertThat(List.copyOf(seen.entrySet())).isEqualTo(List.copyOf(given.entrySet()));
        given.forEach((name, value) -> {
            assertThat(map.get(name)).isEqualTo(value);
            assertThat(map).containsKey(name);
        });
        assertThat(map.get("other")).isNull();
        assertThat(map.get(null)).isNull();
        assertThat(((Map<?, ?>) map).get(List.of())).isNull();
        assertThat(map.containsKey("other")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5, 99})
    void aMapThatSaysAnotherSizeThanItHasIsCopiedWhole(int said) {
        Map<String, Integer> given = new LinkedHashMap<>(given(5)) {
            @Override
            public int size() {
                return said;
            }
        };
        assertThat(OrderedMap.copyOf(given)).isEqualTo(given(5)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    void nobodyCanChangeIt(int size) {
        Map<String, Integer> map = OrderedMap.copyOf(given(size));
        assertThatThrownBy(() -> map.put("n0", 7)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.remove("n0")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.values().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.replaceAll((name, value) -> 7)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.entrySet().iterator().next().setValue(7))
                .isInstanceOf(UnsupportedOperationException.class);
        var ended = map.entrySet().iterator();
        ended.forEachRemaining(any -> {});
        assertThatThrownBy(ended::next).isInstanceOf(NoSuchElementException.class);
        assertThat(map).isEqualTo(given(size));
    }

    private static Map<String, Integer> given(int size) {
        Map<String, Integer> given = new LinkedHashMap<>();
        IntStream.range(0, size).forEach(i -> given.put("n" + (size - i), i));
        if (size > 0) {
            given.put("n0", given.remove("n1"));
        }
        return given;
    }
}

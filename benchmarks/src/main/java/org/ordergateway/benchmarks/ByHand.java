package org.ordergateway.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldValue;

/** What mappings by hand share. */
public final class ByHand {

    private ByHand() {}

    /** Each of them mapped; absent stays absent. */
    public static <A, B> @Nullable List<B> list(@Nullable List<A> from, Function<A, B> each) {
        if (from == null) {
            return null;
        }
        List<B> to = new ArrayList<>(from.size());
        for (A element : from) {
            to.add(each.apply(element));
        }
        return to;
    }

    /** Custom data of texts, numbers and flags; absent stays absent. */
    public static @Nullable Map<String, Object> plain(@Nullable Map<String, FieldValue> values) {
        if (values == null) {
            return null;
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static Object plain(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        return value instanceof FieldValue.Decimal number ? number.value() : ((FieldValue.Flag) value).value();
    }
}

package org.ordergateway.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldValue;

/** Custom data between the model's own type and the plain Java values that JSON is read to. */
public final class CustomData {

    private CustomData() {}

    /** Plain values of custom data; absent stays absent. */
    public static @Nullable Map<String, Object> write(@Nullable Map<String, FieldValue> values) {
        if (values == null) {
            return null;
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, write(value)));
        return plain;
    }

    /** The plain value; an explicit nothing is {@code null}. */
    public static @Nullable Object write(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        if (value instanceof FieldValue.Decimal number) {
            return number.value();
        }
        if (value instanceof FieldValue.Flag flag) {
            return flag.value();
        }
        if (value instanceof FieldValue.Items items) {
            List<@Nullable Object> plain = new ArrayList<>();
            items.values().forEach(each -> plain.add(write(each)));
            return plain;
        }
        return value instanceof FieldValue.Entries entries ? write(entries.values()) : null;
    }

    /** Custom data of plain values; absent stays absent, a null among them stays visible. */
    public static @Nullable Map<String, FieldValue> read(@Nullable Map<String, ? extends @Nullable Object> plain) {
        if (plain == null) {
            return null;
        }
        Map<String, FieldValue> values = new LinkedHashMap<>();
        plain.forEach((name, value) -> values.put(name, read(value)));
        return values;
    }

    /** The value of a plain one. */
    public static FieldValue read(@Nullable Object plain) {
        if (plain == null) {
            return FieldValue.Nothing.NOTHING;
        }
        if (plain instanceof String text) {
            return new FieldValue.Text(text);
        }
        if (plain instanceof Boolean flag) {
            return FieldValue.of(flag.booleanValue());
        }
        if (plain instanceof BigDecimal number) {
            return new FieldValue.Decimal(number);
        }
        if (plain instanceof BigInteger number) {
            return new FieldValue.Decimal(new BigDecimal(number));
        }
        if (plain instanceof Number number) {
            return FieldValue.of(number.longValue());
        }
        if (plain instanceof List<?> many) {
            List<FieldValue> values = new ArrayList<>();
            many.forEach(each -> values.add(read(each)));
            return new FieldValue.Items(values);
        }
        Map<String, FieldValue> entries = new LinkedHashMap<>();
        ((Map<?, ?>) plain).forEach((name, value) -> entries.put(String.valueOf(name), read(value)));
        return new FieldValue.Entries(entries);
    }
}

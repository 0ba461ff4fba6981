package org.ordergateway.capillary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldValue;

/** What the value of an extension must be, as a page says. */
@FunctionalInterface
interface CapillaryShape {

    CapillaryShape TEXT = value -> value instanceof FieldValue.Text ? null : "is not text";

    CapillaryShape FLAG = value -> value instanceof FieldValue.Flag ? null : "is neither true nor false";

    CapillaryShape DECIMAL = value -> value instanceof FieldValue.Decimal ? null : "is not a number";

    CapillaryShape WHOLE = value ->
            value instanceof FieldValue.Decimal number && isWhole(number.value()) ? null : "is not a whole number";

    /** A block with names of the merchant's choice. */
    CapillaryShape BLOCK = value -> value instanceof FieldValue.Entries ? null : "is not a block of names and values";

    /** What is wrong with a value, without repeating it; absent when nothing is. */
    @Nullable String problem(FieldValue value);

    /** One of these words. */
    static CapillaryShape words(String... known) {
        List<String> words = List.of(known);
        return value -> value instanceof FieldValue.Text text && words.contains(text.value())
                ? null
                : "is none of " + String.join(", ", words);
    }

    /** Text of at most so many characters. */
    static CapillaryShape text(int most) {
        return value -> value instanceof FieldValue.Text text && text.value().length() <= most
                ? null
                : "is not text of at most " + most + " characters";
    }

    /** One of these shapes. */
    static CapillaryShape either(CapillaryShape one, CapillaryShape other) {
        return value -> one.problem(value) == null ? null : other.problem(value);
    }

    /** A list of values of this shape. */
    static CapillaryShape listOf(CapillaryShape each) {
        return value -> {
            if (!(value instanceof FieldValue.Items items)) {
                return "is not a list";
            }
            return items.values().stream()
                    .map(each::problem)
                    .filter(problem -> problem != null)
                    .map(problem -> "holds an entry that " + problem)
                    .findFirst()
                    .orElse(null);
        };
    }

    /** A block with these names alone. */
    static CapillaryShape block(Map<String, CapillaryShape> names) {
        return value -> {
            if (!(value instanceof FieldValue.Entries entries)) {
                return "is not a block of names and values";
            }
            for (var entry : entries.values().entrySet()) {
                CapillaryShape shape = names.get(entry.getKey());
                if (shape == null) {
                    return "holds a name that the page does not have; known are "
                            + String.join(", ", new TreeSet<>(names.keySet()));
                }
                String problem = shape.problem(entry.getValue());
                if (problem != null) {
                    return "holds " + entry.getKey() + ", which " + problem;
                }
            }
            return null;
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }
}

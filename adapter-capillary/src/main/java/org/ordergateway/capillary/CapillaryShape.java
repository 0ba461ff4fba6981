package org.ordergateway.capillary;

import java.math.BigDecimal;
import java.time.DateTimeException;
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

    /** A block with names of the merchant's choice; no page says what nothing or an empty block does there. */
    CapillaryShape BLOCK = value -> value instanceof FieldValue.Entries
            ? holdsNothing(value) ? "holds nothing as a value or an empty block" : null
            : "is not a block of names and values";

    /** Names of the merchant's choice with plain values. */
    CapillaryShape PLAIN_BLOCK = value -> BLOCK.problem(value) == null && !isPlain((FieldValue.Entries) value)
            ? "holds a value that is neither text nor a number, true or false"
            : BLOCK.problem(value);

    /** A time in the forms of the pages' samples: with an offset, to the second or to the millisecond. */
    CapillaryShape TIME = value -> value instanceof FieldValue.Text text && isTime(text.value())
            ? null
            : "is not a time such as 2031-02-01T10:00:00Z";

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
            String empty = BLOCK.problem(value);
            if (empty != null || !(value instanceof FieldValue.Entries entries)) {
                return empty;
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

    /** Whether it is, or somewhere holds, an explicit nothing or an empty block. */
    private static boolean holdsNothing(FieldValue value) {
        if (value instanceof FieldValue.Entries entries) {
            return entries.values().isEmpty()
                    || entries.values().values().stream().anyMatch(CapillaryShape::holdsNothing);
        }
        return value == FieldValue.Nothing.NOTHING
                || value instanceof FieldValue.Items items
                        && items.values().stream().anyMatch(CapillaryShape::holdsNothing);
    }

    /** Whether all values are text, numbers, true or false. */
    private static boolean isPlain(FieldValue.Entries block) {
        return block.values().values().stream()
                .noneMatch(value -> value instanceof FieldValue.Items || value instanceof FieldValue.Entries);
    }

    private static boolean isTime(String text) {
        try {
            CapillaryTimes.check(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }
}

package org.ordergateway.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A value of custom data: text, an exact decimal, a flag, a list, named entries, or the explicit nothing that some
 * vendors answer with. {@code toString} never prints what is held.
 */
public sealed interface FieldValue {

    /** Text, as it is. */
    record Text(String value) implements FieldValue {
        @Override
        public String toString() {
            return "Text[***]";
        }
    }

    /** A number with its own digits. */
    record Decimal(BigDecimal value) implements FieldValue {
        public Decimal {
            value = Numbers.bounded(value);
        }

        @Override
        public String toString() {
            return "Decimal[***]";
        }
    }

    /** True or false. */
    record Flag(@Shown boolean value) implements FieldValue {}

    /** Several values in their order. */
    record Items(List<FieldValue> values) implements FieldValue {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Items[*** (" + values.size() + ")]";
        }
    }

    /** Values by name, in their order. */
    record Entries(Map<String, FieldValue> values) implements FieldValue {
        public Entries {
            values = java.util.Objects.requireNonNull(Copies.map(values));
        }

        @Override
        public String toString() {
            return "Entries[*** (" + values.size() + ")]";
        }
    }

    /** A vendor's explicit null; read, never written. */
    enum Nothing implements FieldValue {
        NOTHING
    }

    static FieldValue of(String text) {
        return new Text(text);
    }

    static FieldValue of(boolean flag) {
        return CommonValues.of(flag);
    }

    static FieldValue of(long number) {
        return CommonValues.of(number);
    }

    static FieldValue of(BigDecimal number) {
        return new Decimal(number);
    }

    static FieldValue of(List<FieldValue> values) {
        return new Items(values);
    }

    static FieldValue of(Map<String, FieldValue> values) {
        return new Entries(values);
    }
}

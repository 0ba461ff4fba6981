package org.ordergateway.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of an order, or one key of a map field: {@code note}, {@code customFields[gift]}.
 *
 * @param key the key of a map field, any text that is not empty; absent for the whole field
 */
public record FieldPath(
        @Shown OrderField field, @Shown @Nullable String key) {

    public FieldPath {
        if (key != null && field.shape() != OrderField.Shape.MAP) {
            throw new IllegalArgumentException(field.path() + " is no map and has no keys");
        }
        if (key != null && key.isEmpty()) {
            throw new IllegalArgumentException("a key of " + field.path() + " is empty");
        }
    }

    /**
     * The whole field.
     *
     * @throws IllegalArgumentException when the model has no such field
     */
    public static FieldPath of(String path) {
        return new FieldPath(OrderField.of(path), null);
    }

    /**
     * Reads a path as {@link #toString()} writes it. A key may hold dots and brackets.
     *
     * @throws IllegalArgumentException when the model has no such field; its message does not repeat the text, which may
     *     come from anywhere
     */
    public static FieldPath parse(String text) {
        for (int open = text.indexOf('['); open > 0 && text.endsWith("]"); open = text.indexOf('[', open + 1)) {
            OrderField field = OrderField.find(text.substring(0, open));
            boolean named = text.length() - 1 > open + 1;
            if (field != null && named && field.shape() != OrderField.Shape.LIST) {
                return new FieldPath(field, text.substring(open + 1, text.length() - 1));
            }
        }
        OrderField field = OrderField.find(text);
        if (field == null) {
            throw new IllegalArgumentException("names no field of the order" + OrderField.nearest(text));
        }
        return new FieldPath(field, null);
    }

    /** Emptying a value that is set in the same breath is a contradiction. */
    void refuseIfIn(Record holder) {
        if (OrderField.valuesIn(holder, field).stream()
                .anyMatch(held -> key == null || ((Map<?, ?>) held).containsKey(key))) {
            throw new IllegalArgumentException(
                    (key == null ? field.path() : "a key of " + field.path()) + " is both set and cleared");
        }
    }

    @Override
    public String toString() {
        return key == null ? field.path() : field.path() + "[" + key + "]";
    }
}

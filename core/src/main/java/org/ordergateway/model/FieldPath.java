package org.ordergateway.model;

import org.jspecify.annotations.Nullable;

/**
 * A field of an order, or one key of a map field: {@code note}, {@code customFields[gift]}.
 *
 * @param key the key of a map field; absent for the whole field
 */
public record FieldPath(OrderField field, @Nullable String key) {

    public FieldPath {
        if (key != null && field.shape() != OrderField.Shape.MAP) {
            throw new IllegalArgumentException(field.path() + " is no map and has no keys");
        }
    }

    /** The whole field. */
    public static FieldPath of(String path) {
        return new FieldPath(OrderField.of(path), null);
    }

    /**
     * Reads a path as {@link #toString()} writes it.
     *
     * @throws IllegalArgumentException when the model has no such field
     */
    public static FieldPath parse(String text) {
        if (text.endsWith("]") && !text.endsWith("[]")) {
            int open = text.startsWith("lines[].") ? text.indexOf('[', "lines[]".length()) : text.indexOf('[');
            return new FieldPath(OrderField.of(text.substring(0, open)), text.substring(open + 1, text.length() - 1));
        }
        return of(text);
    }

    @Override
    public String toString() {
        return key == null ? field.path() : field.path() + "[" + key + "]";
    }
}

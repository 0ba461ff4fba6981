package org.ordergateway.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies collections on their way into a record; what is absent stays absent. */
final class Copies {

    private Copies() {}

    static <T> @Nullable List<T> list(@Nullable List<T> given) {
        if (given == null) {
            return null;
        }
        for (T entry : given) {
            if (entry == null) {
                throw new IllegalArgumentException("an entry of a list is null; leave it out");
            }
        }
        return List.copyOf(given);
    }

    static <V> @Nullable Map<String, V> map(@Nullable Map<String, V> given) {
        return given == null ? null : OrderedMap.copyOf(given);
    }

    /** A name that a map may have. */
    static String name(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("a name in a map is empty; give every value a name");
        }
        return name;
    }

    /** A value that a map may have. */
    static <V> V value(@Nullable V value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "a value in a map is null; leave the name out, or name it in 'clear' to empty it");
        }
        return value;
    }

    /** What one vendor alone knows; with no vendor in it, it says nothing and is absent. */
    static @Nullable Map<String, FieldValue> extensions(@Nullable Map<String, FieldValue> given) {
        return given == null || given.isEmpty() ? null : map(given);
    }
}

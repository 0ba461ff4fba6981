package org.ordergateway.captain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Addons;

/** What is added to an article: a list, or an object of whole, left and right. */
record CaptainAddons(
        @Nullable List<String> items,
        @Nullable List<String> whole,
        @Nullable List<String> left,
        @Nullable List<String> right) {

    /** The type of an article with halves. */
    static final String PIZZA = "pizza";

    static boolean hasParts(Addons addons) {
        return addons.whole() != null || addons.left() != null || addons.right() != null;
    }

    /**
     * Reads either form, and a lone text as a list of one.
     *
     * @throws IllegalArgumentException when it is neither; the reader of answers makes a warning of it
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CaptainAddons read(Object json) {
        if (json instanceof Map<?, ?> parts) {
            return new CaptainAddons(
                    null, texts(parts.get("whole")), texts(parts.get("left")), texts(parts.get("right")));
        }
        return new CaptainAddons(texts(json), null, null, null);
    }

    @JsonValue
    Object write() {
        if (items != null) {
            return items;
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        put(parts, "whole", whole);
        put(parts, "left", left);
        put(parts, "right", right);
        return parts;
    }

    private static void put(Map<String, Object> parts, String name, @Nullable List<String> texts) {
        if (texts != null) {
            parts.put(name, texts);
        }
    }

    private static @Nullable List<String> texts(@Nullable Object json) {
        if (json == null) {
            return null;
        }
        List<?> entries = json instanceof List<?> list ? list : List.of(json);
        return entries.stream()
                .filter(Objects::nonNull)
                .map(CaptainAddons::text)
                .toList();
    }

    private static String text(Object json) {
        if (json instanceof List<?> || json instanceof Map<?, ?>) {
            throw new IllegalArgumentException("an addon is text");
        }
        return json.toString();
    }
}

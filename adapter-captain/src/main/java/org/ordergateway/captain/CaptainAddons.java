package org.ordergateway.captain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is added to an article: a list, or an object of whole, left and right. */
record CaptainAddons(
        @Nullable List<String> items,
        @Nullable List<String> whole,
        @Nullable List<String> left,
        @Nullable List<String> right) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CaptainAddons read(Object json) {
        if (json instanceof List<?> list) {
            return new CaptainAddons(texts(list), null, null, null);
        }
        if (json instanceof Map<?, ?> parts) {
            return new CaptainAddons(
                    null, texts(parts.get("whole")), texts(parts.get("left")), texts(parts.get("right")));
        }
        return new CaptainAddons(List.of(String.valueOf(json)), null, null, null);
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
        if (!(json instanceof List<?> list)) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(String.valueOf(each)));
        return texts;
    }
}

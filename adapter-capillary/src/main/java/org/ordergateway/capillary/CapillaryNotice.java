package org.ordergateway.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error or a warning of an answer. */
record CapillaryNotice(@Nullable String code, @Nullable String message) {

    /** Those of a block {@code errors} or {@code warnings}, which may be absent, null, empty, or hold empty objects. */
    static List<CapillaryNotice> read(@Nullable JsonNode block) {
        if (block == null || block.isNull() || block.isMissingNode()) {
            return List.of();
        }
        List<CapillaryNotice> found = new ArrayList<>();
        for (JsonNode each : block.isArray() ? block : List.of(block)) {
            if (each.isObject() && !each.isEmpty()) {
                found.add(new CapillaryNotice(text(each.path("code")), text(each.path("message"))));
            } else if (each.isValueNode() && !each.isNull()) {
                found.add(new CapillaryNotice(null, text(each)));
            }
        }
        return found;
    }

    /** Whether a block has the form that the pages show, be it empty. */
    static boolean isList(@Nullable JsonNode block) {
        return block != null && block.isArray();
    }

    static @Nullable String text(@Nullable JsonNode value) {
        return value != null
                        && value.isValueNode()
                        && !value.isNull()
                        && !value.asText().isBlank()
                ? value.asText()
                : null;
    }
}

package org.ordergateway.conformance.fault;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ordergateway.testkit.harness.Json;

/** Damage to a request's body. */
final class Bodies {

    private Bodies() {}

    static JsonNode without(JsonNode body, String pointer) {
        JsonNode copy = body.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        if (copy.at(place.head()) instanceof ObjectNode around) {
            around.remove(place.last().getMatchingProperty());
        }
        return copy;
    }

    /** With this value where the body has none; only where the object around it is there. */
    static JsonNode filled(JsonNode body, String pointer, JsonNode value) {
        JsonNode around = body.at(JsonPointer.compile(pointer).head());
        return around.isObject() && body.at(pointer).isMissingNode() ? Json.with(body, pointer, value) : body;
    }

    /** With two members swapped where the body has both. */
    static JsonNode swapped(JsonNode body, List<String> pointers) {
        JsonNode one = body.at(pointers.get(0));
        JsonNode other = body.at(pointers.get(1));
        return one.isMissingNode() || other.isMissingNode()
                ? body
                : Json.with(Json.with(body, pointers.get(0), other), pointers.get(1), one);
    }

    /** Without members that hold nothing, as a serializer may be set to leave them out. */
    static JsonNode withoutEmpty(JsonNode body) {
        JsonNode copy = body.deepCopy();
        if (copy instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> each : new ArrayList<>(object.properties())) {
                JsonNode value = each.getValue();
                if ((value.isContainerNode() && value.isEmpty())
                        || (value.isTextual() && value.asText().isEmpty())) {
                    object.remove(each.getKey());
                } else {
                    object.set(each.getKey(), withoutEmpty(value));
                }
            }
        }
        return copy;
    }
}

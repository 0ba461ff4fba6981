package org.ordergateway.testkit.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ordergateway.sandbox.server.ExactJson;

/** JSON trees compared digit by digit, merged, and written to by pointer. */
public final class Json {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private Json() {}

    /** The document in a text that is known to be JSON. */
    public static JsonNode read(String text) {
        return ExactJson.read(text).orElseThrow(() -> new IllegalArgumentException("not JSON: " + text));
    }

    /** Text as a JSON string. */
    public static JsonNode text(String text) {
        return NODES.textNode(text);
    }

    /** Whether two documents are the same, {@code 2.50} and {@code 2.5} being two. */
    public static boolean same(JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            return one.size() == other.size()
                    && one.properties().stream()
                            .allMatch(each ->
                                    other.has(each.getKey()) && same(each.getValue(), other.path(each.getKey())));
        }
        if (one.isArray() && other.isArray()) {
            boolean same = one.size() == other.size();
            for (int i = 0; same && i < one.size(); i++) {
                same = same(one.path(i), other.path(i));
            }
            return same;
        }
        return one.isMissingNode() == other.isMissingNode() && written(one).equals(written(other));
    }

    /** The document as text; nothing for a missing one. */
    public static String written(JsonNode node) {
        return node.isMissingNode() ? "nothing" : ExactJson.write(node);
    }

    /** Both documents in one, objects member by member and arrays element by element; the second one wins. */
    public static JsonNode merged(JsonNode base, JsonNode over) {
        if (base.isObject() && over.isObject()) {
            ObjectNode both = base.deepCopy();
            over.properties()
                    .forEach(each -> both.set(
                            each.getKey(),
                            both.has(each.getKey())
                                    ? merged(both.path(each.getKey()), each.getValue())
                                    : each.getValue()));
            return both;
        }
        if (base.isArray() && over.isArray() && !over.isEmpty() && over.path(0).isObject()) {
            ArrayNode both = NODES.arrayNode();
            for (int i = 0; i < Math.max(base.size(), over.size()); i++) {
                both.add(
                        i >= base.size()
                                ? over.path(i)
                                : i >= over.size() ? base.path(i) : merged(base.path(i), over.path(i)));
            }
            return both;
        }
        return over;
    }

    /** A copy of the document with this value at the pointer; what is missing on the way there is made. */
    public static JsonNode with(JsonNode root, String pointer, JsonNode value) {
        if (pointer.isEmpty()) {
            return value;
        }
        int end = pointer.indexOf('/', 1);
        String step = (end < 0 ? pointer.substring(1) : pointer.substring(1, end))
                .replace("~1", "/")
                .replace("~0", "~");
        String rest = end < 0 ? "" : pointer.substring(end);
        if (step.matches("[0-9]+") && !root.isObject()) {
            ArrayNode array = root.isArray() ? root.deepCopy() : NODES.arrayNode();
            int index = Integer.parseInt(step);
            while (array.size() <= index) {
                array.add(NODES.objectNode());
            }
            array.set(index, with(array.path(index), rest, value));
            return array;
        }
        ObjectNode object = root.isObject() ? root.deepCopy() : NODES.objectNode();
        object.set(step, with(object.path(step), rest, value));
        return object;
    }

    /** The pointers of all places at which two documents differ. */
    public static List<String> differences(JsonNode before, JsonNode after) {
        List<String> found = new ArrayList<>();
        collect("", before, after, found);
        return found;
    }

    private static void collect(String at, JsonNode before, JsonNode after, List<String> found) {
        if (before.isObject() && after.isObject()) {
            java.util.Set<String> names = new java.util.LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> collect(at + "/" + name, before.path(name), after.path(name), found));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                collect(at + "/" + i, before.path(i), after.path(i), found);
            }
        } else if (!same(before, after)) {
            found.add(at);
        }
    }

    /** The pointers of all nulls in a document. */
    public static List<String> nulls(JsonNode document) {
        List<String> found = new ArrayList<>();
        walk("", document, found);
        return found;
    }

    private static void walk(String at, JsonNode node, List<String> found) {
        if (node.isNull()) {
            found.add(at);
        }
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            walk(at + "/" + each.getKey(), each.getValue(), found);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(at + "/" + i, node.path(i), found);
        }
    }
}

package org.ordergateway.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.OrderField;

/** An order, or one of its lines, as the tree of its neutral JSON, in which single fields are set and emptied. */
final class MemoryDocument {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final String OF_LINE = "lines[].";

    private final ObjectNode root;

    MemoryDocument(ObjectNode root) {
        this.root = root;
    }

    /** The tree of a neutral JSON object. */
    static ObjectNode tree(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("neutral JSON cannot be read back", e);
        }
    }

    /** Sets these fields to what the other tree holds; a map keeps its other names, a list is replaced. */
    void set(Collection<OrderField> fields, JsonNode from) {
        for (OrderField field : fields) {
            String[] steps = steps(field);
            JsonNode value = from;
            ObjectNode parent = root;
            for (int i = 0; i < steps.length; i++) {
                value = value.path(steps[i]);
                if (i < steps.length - 1) {
                    parent = parent.withObjectProperty(steps[i]);
                }
            }
            put(parent, steps[steps.length - 1], value, depth(field));
        }
    }

    /** Puts a value; of a map only the names that are given, {@code depth} maps deep. */
    private static void put(ObjectNode parent, String name, JsonNode value, int depth) {
        if (depth > 0 && value.isObject() && parent.path(name) instanceof ObjectNode map) {
            value.properties().forEach(each -> put(map, each.getKey(), each.getValue(), depth - 1));
        } else {
            parent.set(name, value);
        }
    }

    /** How many maps stand in each other: extensions have names by vendor. */
    private static int depth(OrderField field) {
        if (field.shape() != OrderField.Shape.MAP) {
            return 0;
        }
        return field.path().endsWith("extensions") ? 2 : 1;
    }

    /** Empties a field, or one name of a map. */
    void clear(FieldPath path) {
        Deque<ObjectNode> parents = new ArrayDeque<>();
        Deque<String> names = new ArrayDeque<>();
        @Nullable ObjectNode at = root;
        String[] steps = steps(path.field());
        for (int i = 0; i < steps.length && at != null; i++) {
            parents.push(at);
            names.push(steps[i]);
            at = at.path(steps[i]) instanceof ObjectNode below ? below : null;
        }
        if (path.key() != null) {
            if (at == null) {
                return;
            }
            parents.push(at);
            names.push(path.key());
        }
        prune(parents, names);
    }

    /** Takes out the last name, and every part that has nothing left. */
    private static void prune(Deque<ObjectNode> parents, Deque<String> names) {
        while (!parents.isEmpty()) {
            ObjectNode parent = parents.pop();
            parent.remove(names.pop());
            if (!parent.isEmpty()) {
                return;
            }
        }
    }

    private static String[] steps(OrderField field) {
        String path = field.path();
        return (path.startsWith(OF_LINE) ? path.substring(OF_LINE.length()) : path).split("\\.", -1);
    }

    @Override
    public String toString() {
        return "MemoryDocument[" + root.size() + "]";
    }

    /** The neutral JSON of a tree. */
    static String text(ObjectNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree cannot be written", e);
        }
    }
}

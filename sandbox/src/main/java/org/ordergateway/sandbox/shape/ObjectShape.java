package org.ordergateway.sandbox.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ordergateway.sandbox.server.Breach;

/** A JSON object with these fields and no others, some of them mandatory. */
public final class ObjectShape implements Shape {

    private final Map<String, Shape> fields;
    private final Set<String> mandatory;

    private ObjectShape(Map<String, Shape> fields, Set<String> mandatory) {
        this.fields = fields;
        this.mandatory = mandatory;
    }

    /** An object without any field, to add fields to. */
    public static ObjectShape object() {
        return new ObjectShape(Map.of(), Set.of());
    }

    /** The same object with one more field that may be left out. */
    public ObjectShape with(String field, Shape shape) {
        Map<String, Shape> more = new LinkedHashMap<>(fields);
        more.put(field, shape);
        return new ObjectShape(more, mandatory);
    }

    /** The same object with these fields, all of one shape, that may be left out. */
    public ObjectShape withAll(Shape shape, String... names) {
        Map<String, Shape> more = new LinkedHashMap<>(fields);
        List.of(names).forEach(name -> more.put(name, shape));
        return new ObjectShape(more, mandatory);
    }

    /** The same object with these of its fields mandatory. */
    public ObjectShape mandatory(String... names) {
        Set<String> more = new LinkedHashSet<>(mandatory);
        more.addAll(List.of(names));
        return new ObjectShape(fields, more);
    }

    @Override
    public void check(JsonNode value, String at, Consumer<Breach> breaches) {
        if (!value.isObject()) {
            breaches.accept(Shapes.breach(at, "must be an object"));
            return;
        }
        for (String name : mandatory) {
            if (!value.has(name)) {
                breaches.accept(Shapes.breach(Shape.inside(at, name), "must be filled"));
            }
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String where = Shape.inside(at, entry.getKey());
            Shape shape = fields.get(entry.getKey());
            if (shape == null) {
                breaches.accept(Shapes.breach(where, "is not a field that the page knows here"));
            } else {
                shape.check(entry.getValue(), where, breaches);
            }
        }
    }
}

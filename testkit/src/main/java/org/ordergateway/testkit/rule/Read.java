package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.OffsetDateTime;
import java.util.List;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Place;
import org.ordergateway.testkit.harness.Sample;
import org.ordergateway.testkit.harness.Way;

/** One field on its way from the vendor: put into the sandbox's state, then read through the gateway. */
record Read(Bench bench, String path, List<JsonNode> values) {

    static Read of(Bench bench, String path, int variant) {
        Sample sample = bench.samples().of(Way.READ, path, variant);
        boolean emptyList = sample.values().size() == 1
                && OrderField.exists(path)
                && OrderField.of(path).shape() == OrderField.Shape.LIST
                && sample.values().get(0).isEmpty();
        if (!emptyList) {
            return new Read(bench, path, sample.values());
        }
        ArrayNode two = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
        two.addObject();
        two.addObject();
        return new Read(bench, path, List.of(two));
    }

    /** The state with the values at their place; a list around them has no further elements. */
    JsonNode into(JsonNode state) {
        Place place = bench.place(Way.READ, path);
        JsonNode changed = state;
        boolean elements = place.pointer().contains("{i}");
        if (elements && state.at(place.root()) instanceof ArrayNode array) {
            ArrayNode cut = array.deepCopy();
            while (cut.size() > values.size()) {
                cut.remove(cut.size() - 1);
            }
            changed = Json.with(changed, place.root(), cut);
        }
        for (int i = 0; i < values.size(); i++) {
            changed = Json.with(changed, place.pointer(i), place.encoding().write(values.get(i)));
        }
        return changed;
    }

    /** Seeds the values alone, reads the order, and compares. */
    void seedAndCompare() {
        bench.sandbox().seed(bench.sandbox().seededOrderId(), Json.written(into(bench.state())));
        compare(bench.read());
    }

    void compare(Order read) {
        JsonNode json = Json.read(OrderJson.write(read));
        for (int i = 0; i < values.size(); i++) {
            JsonNode found = json.at(pointer(path, i));
            boolean same = isList() ? found.size() == values.get(i).size() : same(values.get(i), found);
            Breach.unless(
                    same,
                    path + " to be read as " + Json.written(values.get(i)),
                    "it is " + Json.written(found) + (values.size() > 1 ? " in element " + i : ""));
        }
    }

    private boolean isList() {
        return OrderField.exists(path) && OrderField.of(path).shape() == OrderField.Shape.LIST;
    }

    private boolean same(JsonNode expected, JsonNode found) {
        return OrderField.exists(path) ? same(OrderField.of(path), expected, found) : Json.same(expected, found);
    }

    /** Whether two values of a field are the same; a time is, whatever its offset. */
    static boolean same(OrderField field, JsonNode expected, JsonNode found) {
        if (field.type() == OffsetDateTime.class && found.isTextual()) {
            return OffsetDateTime.parse(found.asText()).isEqual(OffsetDateTime.parse(expected.asText()));
        }
        return Json.same(expected, found);
    }

    static String pointer(String path, int index) {
        return "/" + path.replace("[].", "/" + index + "/").replace(".", "/");
    }
}

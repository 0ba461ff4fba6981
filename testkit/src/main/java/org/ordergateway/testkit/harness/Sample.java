package org.ordergateway.testkit.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.Order;

/**
 * A value for one field, and what has to be sent beside it.
 *
 * @param path the field's path, or a name below {@code extensions}
 * @param values in neutral JSON: one, or one for each element of the list that the field belongs to
 * @param companions a neutral order in JSON; the sample's own values win over it
 */
public record Sample(String path, List<JsonNode> values, JsonNode companions) {

    public Sample {
        values = List.copyOf(values);
    }

    /** The sample with its companions. */
    public JsonNode json() {
        return Json.merged(companions, alone());
    }

    /** The sample alone. */
    public JsonNode alone() {
        JsonNode order = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < values.size(); i++) {
            order = Json.with(order, pointer(path, i), values.get(i));
        }
        return order;
    }

    /** The neutral order of a JSON document. */
    public static Order order(JsonNode json) {
        return OrderJson.readOrder(Json.written(json))
                .getOrElseThrow((OrderFailure failure) ->
                        new IllegalArgumentException("the sample is no neutral order: " + failure.message()));
    }

    private static String pointer(String path, int index) {
        return "/" + path.replace("[].", "/" + index + "/").replace(".", "/");
    }
}

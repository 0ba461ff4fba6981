package org.ordergateway.conformance.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.harness.Json;

/** Changes to the values of an order's fields, by way of its JSON. */
final class NeutralJson {

    private NeutralJson() {}

    /** A change of one field's value. */
    @FunctionalInterface
    interface Change extends BiFunction<OrderField, JsonNode, JsonNode> {}

    static Order changed(Order order, Change change) {
        JsonNode json = walked("", Json.read(OrderJson.write(order)), change);
        return OrderJson.readOrder(Json.written(json)).getOrElse(order);
    }

    static NewOrder changed(NewOrder order, Change change) {
        return new NewOrder(order.ref(), changed(order.order(), change));
    }

    /** Its lines' changes included. */
    static OrderUpdate changed(OrderUpdate update, Change change) {
        List<LineChange> lines =
                update.lineChanges().stream().map(each -> changed(each, change)).toList();
        return new OrderUpdate(update.ref(), changed(update.set(), change), update.clear(), lines);
    }

    private static LineChange changed(LineChange line, Change change) {
        if (line instanceof LineChange.Change named) {
            return new LineChange.Change(named.line(), changed(named.set(), change), named.clear());
        }
        return line instanceof LineChange.Add added ? LineChange.add(changed(added.line(), change)) : line;
    }

    private static OrderLine changed(OrderLine line, Change change) {
        Order around = OrderBuilder.builder().lines(List.of(line)).build();
        return Objects.requireNonNull(changed(around, change).lines()).get(0);
    }

    private static JsonNode walked(String path, JsonNode node, Change change) {
        JsonNode changed = OrderField.exists(path) ? change.apply(OrderField.of(path), node) : node;
        if (changed instanceof ObjectNode object) {
            ObjectNode copy = object.deepCopy();
            object.properties()
                    .forEach(each -> copy.set(
                            each.getKey(),
                            walked(
                                    path.isEmpty() ? each.getKey() : path + "." + each.getKey(),
                                    each.getValue(),
                                    change)));
            return copy;
        }
        if (changed instanceof ArrayNode array
                && !array.isEmpty()
                && array.path(0).isObject()) {
            ArrayNode copy = array.deepCopy();
            for (int i = 0; i < array.size(); i++) {
                copy.set(i, walked(path + "[]", array.path(i), change));
            }
            return copy;
        }
        return changed;
    }
}

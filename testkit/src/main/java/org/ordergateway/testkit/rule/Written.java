package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vavr.control.Either;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderReceipt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Sample;
import org.ordergateway.testkit.harness.SeededLine;
import org.ordergateway.testkit.harness.Way;

/**
 * One field on its way to the vendor: what is asked of the gateway, and at which positions it must then be found.
 *
 * @param json the whole neutral order that is given, companions included
 * @param values the field's own values in it
 * @param first the position of the first element at the vendor
 */
record Written(Bench bench, Way way, String path, JsonNode json, List<JsonNode> values, int first) {

    private static final LineRef SOME_LINE = LineRef.sku("some-article");

    /** The field with one of its samples, beside everything that the vendor wants beside it. */
    static Written declared(Bench bench, Way way, String path, int variant) {
        Sample sample = sample(bench, way, path, variant);
        JsonNode json = sample.json();
        boolean list = OrderField.exists(path) && OrderField.of(path).shape() == OrderField.Shape.LIST;
        List<JsonNode> values = list ? List.of(json.at("/" + path.replace('.', '/'))) : sample.values();
        return new Written(bench, way, path, json, values, first(bench, way));
    }

    /** The field alone, for a vendor that must refuse it. */
    static Written undeclared(Bench bench, Way way, String path) {
        Sample sample = bench.samples().of(way, path, 0);
        JsonNode json = path.equals("extensions") || path.equals("lines[].extensions")
                ? ownExtension(bench, path)
                : sample.alone();
        return new Written(bench, way, path, json, sample.values(), 0);
    }

    private static JsonNode ownExtension(Bench bench, String path) {
        String at = "/" + path.replace("[].", "/0/") + "/" + bench.sandbox().vendor() + "/some_name";
        return Json.with(JsonNodeFactory.instance.objectNode(), at, Json.text("some value"));
    }

    private static Sample sample(Bench bench, Way way, String path, int variant) {
        boolean list = OrderField.exists(path) && OrderField.of(path).shape() == OrderField.Shape.LIST;
        if (!list || !bench.samples().of(way, path, variant).values().get(0).isEmpty()) {
            return bench.samples().of(way, path, variant);
        }
        Sample empty = bench.samples().of(way, path, variant);
        if (!empty.companions().at("/" + path.replace('.', '/')).isMissingNode()) {
            return new Sample(path, List.of(), empty.companions());
        }
        String leaf = OrderField.all().stream()
                .filter(field -> field.path().startsWith(path + "[]."))
                .filter(field -> bench.capabilities().cell(field, way.access()).possible())
                .map(OrderField::path)
                .findFirst()
                .orElseThrow(() -> new Breach(
                        "a field of the elements of " + path + " to be declared with it", "none is declared"));
        return bench.samples().of(way, leaf, variant);
    }

    private static int first(Bench bench, Way way) {
        SeededLine line = bench.harness().line();
        if (way == Way.CHANGE_LINE && line != null) {
            return line.index();
        }
        return way == Way.ADD_LINE ? -1 : 0;
    }

    /** Asks the gateway for it. */
    Either<OrderFailure, OrderReceipt> send() {
        return way == Way.CREATE
                ? bench.gateway().create(creation())
                : bench.gateway().update(update());
    }

    NewOrder creation() {
        return bench.newOrder(json);
    }

    OrderUpdate update() {
        Order order = Neutral.order(json);
        return switch (way) {
            case CHANGE_LINE -> lines(LineChange.change(lineRef(), line(order)));
            case ADD_LINE -> lines(LineChange.add(line(order)));
            default -> OrderUpdate.of(bench.harness().ref(), order);
        };
    }

    private OrderUpdate lines(LineChange change) {
        return OrderUpdate.ofLines(bench.harness().ref(), List.of(change));
    }

    private LineRef lineRef() {
        return lineRef(bench);
    }

    static LineRef lineRef(Bench bench) {
        SeededLine line = bench.harness().line();
        return line == null ? SOME_LINE : line.ref();
    }

    private static OrderLine line(Order order) {
        return Objects.requireNonNull(order.lines()).get(0);
    }

    /** Sends it, and finds it at the vendor. */
    JsonNode sendAndFind() {
        OrderReceipt receipt = Bench.succeeded(send(), way.cell(path) + " to be taken, since it is declared");
        bench.noViolation();
        @Nullable String id = receipt.ref().id();
        if (way == Way.CREATE && id == null) {
            throw new Breach("the new order's id in the receipt", "there is none");
        }
        JsonNode state = way == Way.CREATE && id != null ? bench.state(id) : bench.state();
        new Found(bench, way, path, values, first).in(state);
        return state;
    }
}

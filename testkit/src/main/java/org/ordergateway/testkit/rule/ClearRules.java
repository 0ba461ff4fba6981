package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Place;
import org.ordergateway.testkit.harness.SeededLine;
import org.ordergateway.testkit.harness.Way;

/** Every field of the model, emptied. */
final class ClearRules {

    private ClearRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "What is emptied",
                List.of(
                        new Rule(
                                "K-1",
                                "A field declared for clear is empty at the vendor once it was cleared.",
                                bench -> Cells.declared(bench, Access.CLEAR, ClearRules::emptied)),
                        new Rule(
                                "K-2",
                                "Clearing a field that is not declared for it is refused as unsupported, by its name.",
                                bench -> Cells.undeclared(bench, Access.CLEAR, ClearRules::refused)),
                        new Rule(
                                "K-3",
                                "Clearing a field that is not declared for it sends nothing.",
                                bench -> Cells.undeclared(bench, Access.CLEAR, ClearRules::silent)),
                        new Rule(
                                "K-4",
                                "Clearing one key of a map field empties that key and keeps the others.",
                                bench -> Cells.declared(bench, Access.CLEAR, ClearRules::oneKey).stream()
                                        .filter(each -> isMap(each.name()))
                                        .toList())));
    }

    private static void emptied(Bench bench, Way way, String path) {
        Place place = bench.place(way, path);
        SeededLine line = bench.harness().line();
        String pointer = place.pointer(line == null ? 0 : line.index());
        if (isEmpty(bench.state().at(pointer))) {
            Written filled =
                    Written.declared(bench, OrderField.of(path).ofLine() ? Way.CHANGE_LINE : Way.UPDATE, path, 0);
            filled.sendAndFind();
        }
        Bench.succeeded(clear(bench, new FieldPath(OrderField.of(path), null)), path + " to be cleared");
        bench.noViolation();
        JsonNode held = bench.state().at(pointer);
        Breach.unless(isEmpty(held), "nothing at " + pointer, "there is " + Json.written(held));
    }

    private static boolean isEmpty(JsonNode held) {
        return held.isMissingNode()
                || held.isNull()
                || (held.isContainerNode() && held.isEmpty())
                || (held.isTextual() && held.asText().isEmpty());
    }

    private static void refused(Bench bench, Way way, String path) {
        OrderFailure failure =
                Bench.failed(clear(bench, new FieldPath(OrderField.of(path), null)), "a refusal to clear " + path);
        Refused.naming(path, failure, !bench.can(Operation.UPDATE));
    }

    private static void silent(Bench bench, Way way, String path) {
        var unused = clear(bench, new FieldPath(OrderField.of(path), null));
        bench.noRequest("to clear " + path + ", which is not declared");
    }

    private static void oneKey(Bench bench, Way way, String path) {
        Place place = bench.place(way, path);
        String kept = "/kept_key";
        // Of the extensions a vendor empties its own block alone.
        String gone = path.endsWith("extensions") ? "/" + bench.sandbox().vendor() : "/gone_key";
        JsonNode state = Json.with(bench.state(), place.pointer(0) + kept, Json.text("stays"));
        state = Json.with(state, place.pointer(0) + gone, Json.text("goes"));
        bench.sandbox().seed(bench.sandbox().seededOrderId(), Json.written(state));
        Bench.succeeded(
                clear(bench, new FieldPath(OrderField.of(path), gone.substring(1))),
                "one key of " + path + " to be cleared");
        bench.noViolation();
        JsonNode held = bench.state();
        Breach.unless(
                isEmpty(held.at(place.pointer(0) + gone))
                        && held.at(place.pointer(0) + kept).asText().equals("stays"),
                "one key gone and the other kept at " + place.pointer(0),
                "there is " + Json.written(held.at(place.pointer(0))));
    }

    private static boolean isMap(String cell) {
        String path = cell.substring(0, cell.indexOf(' '));
        return OrderField.exists(path) && OrderField.of(path).shape() == OrderField.Shape.MAP;
    }

    /** A line's field is cleared by a change of that line; the model lets nobody clear a field of another list's elements. */
    private static Either<OrderFailure, OrderReceipt> clear(Bench bench, FieldPath path) {
        if (path.field().path().contains("[].") && !path.field().ofLine()) {
            return Either.left(unsayable(bench, path));
        }
        OrderUpdate update = path.field().ofLine()
                ? OrderUpdate.ofLines(
                        bench.harness().ref(),
                        List.of(new LineChange.Change(
                                Written.lineRef(bench),
                                OrderLineBuilder.builder().build(),
                                Set.of(path))))
                : new OrderUpdate(bench.harness().ref(), Order.empty(), Set.of(path), List.of());
        return bench.gateway().update(update);
    }

    private static OrderFailure unsayable(Bench bench, FieldPath path) {
        try {
            var unused = new OrderUpdate(bench.harness().ref(), Order.empty(), Set.of(path), List.of());
        } catch (IllegalArgumentException refused) {
            return OrderFailure.Unsupported.of(
                    bench.sandbox().vendor(),
                    "the model refuses it",
                    List.of(new FieldViolation(path.toString(), String.valueOf(refused.getMessage()))));
        }
        throw new Breach("the model to refuse clearing " + path + ", since no entry is named", "it let it pass");
    }
}

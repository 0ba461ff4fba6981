package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Operation;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Place;
import org.ordergateway.testkit.harness.SeededLine;
import org.ordergateway.testkit.harness.Way;

/** Each kind of line change. */
final class LineRules {

    private LineRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "Lines",
                List.of(
                        new Rule(
                                "L-1",
                                "A declared line change does what it says: it replaces all lines, changes or removes the"
                                        + " named one, or adds one, and leaves the other lines as they are.",
                                bench -> cases(bench, true, LineRules::done)),
                        new Rule(
                                "L-2",
                                "A line change that is not declared is refused as unsupported, by its name.",
                                bench -> cases(bench, false, LineRules::refused)),
                        new Rule(
                                "L-3",
                                "A line change that is not declared sends nothing.",
                                bench -> cases(bench, false, LineRules::silent)),
                        Rule.of(
                                "L-4",
                                "A change of a line that the order does not have fails, and changes no line.",
                                LineRules::unknownLine)));
    }

    @FunctionalInterface
    private interface LineCheck {
        void run(Bench bench, LineOperation operation);
    }

    private static List<Case> cases(Bench bench, boolean declared, LineCheck check) {
        List<Case> cases = new ArrayList<>();
        for (LineOperation operation : LineOperation.values()) {
            boolean possible = bench.can(Operation.UPDATE)
                    && bench.capabilities().cell(operation).possible();
            if (possible == declared) {
                String name = Cells.name(operation);
                cases.add(new Case(
                        name, name, declared ? Case.Outcome.YES : Case.Outcome.NO, at -> check.run(at, operation)));
            }
        }
        return cases;
    }

    private static void done(Bench bench, LineOperation operation) {
        String field = field(bench, operation);
        Place place = bench.place(way(operation), field);
        JsonNode before = bench.state().at(place.root());
        SeededLine line = bench.harness().line();
        int index = line == null ? 0 : line.index();
        if (operation == LineOperation.REMOVE) {
            Bench.succeeded(bench.gateway().update(removal(bench)), "the line to be removed");
            bench.noViolation();
        } else {
            Written.declared(bench, way(operation), field, 0).sendAndFind();
        }
        JsonNode after = bench.state().at(place.root());
        int expected = switch (operation) {
            case REPLACE -> 2;
            case CHANGE -> before.size();
            case ADD -> before.size() + 1;
            case REMOVE -> before.size() - 1;
        };
        Breach.unless(after.size() == expected, expected + " lines at " + place.root(), "there are " + after.size());
        List<JsonNode> kept = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (operation == LineOperation.ADD || (operation != LineOperation.REPLACE && i != index)) {
                kept.add(before.path(i));
            }
        }
        for (JsonNode other : kept) {
            boolean there = false;
            for (JsonNode held : after) {
                there |= Json.same(other, held);
            }
            Breach.unless(there, "the other lines as they were", "one of them is changed or gone");
        }
    }

    private static void refused(Bench bench, LineOperation operation) {
        String path = operation == LineOperation.REPLACE ? "lines" : Cells.name(operation);
        var outcome = bench.gateway().update(undeclared(bench, operation));
        Refused.naming(path, Bench.failed(outcome, "a refusal of " + path), !bench.can(Operation.UPDATE));
    }

    private static void silent(Bench bench, LineOperation operation) {
        var unused = bench.gateway().update(undeclared(bench, operation));
        bench.noRequest("for a line change that is not declared");
    }

    private static void unknownLine(Bench bench) {
        NotRun.unless(
                bench.can(Operation.UPDATE)
                        && bench.capabilities().cell(LineOperation.CHANGE).possible(),
                bench.sandbox().vendor() + " changes no single line");
        bench.wrongOnPurpose();
        String field = field(bench, LineOperation.CHANGE);
        Written written = Written.declared(bench, Way.CHANGE_LINE, field, 0);
        LineChange.Change known =
                (LineChange.Change) written.update().lineChanges().get(0);
        JsonNode before = bench.state();
        var outcome = bench.gateway()
                .update(OrderUpdate.ofLines(
                        bench.harness().ref(),
                        List.of(LineChange.change(bench.harness().unknownLine(), known.set()))));
        var unused = Bench.failed(outcome, "a failure, since the order has no such line");
        List<String> changed = Json.differences(before, bench.state());
        Breach.unless(changed.isEmpty(), "no line changed", changed + " changed");
    }

    private static OrderUpdate undeclared(Bench bench, LineOperation operation) {
        if (operation == LineOperation.REMOVE) {
            return removal(bench);
        }
        Way way = way(operation);
        return Written.undeclared(bench, way, "lines[].name").update();
    }

    private static OrderUpdate removal(Bench bench) {
        return OrderUpdate.ofLines(bench.harness().ref(), List.of(LineChange.remove(Written.lineRef(bench))));
    }

    private static Way way(LineOperation operation) {
        return switch (operation) {
            case REPLACE -> Way.REPLACE_LINES;
            case CHANGE, REMOVE -> Way.CHANGE_LINE;
            case ADD -> Way.ADD_LINE;
        };
    }

    /** Any field of a line that the vendor takes and the harness's table places. */
    private static String field(Bench bench, LineOperation operation) {
        return OrderField.all().stream()
                .filter(OrderField::ofLine)
                .filter(field -> bench.capabilities().cell(field, Access.UPDATE).possible())
                .map(OrderField::path)
                .filter(path -> bench.places().place(Access.UPDATE, path) != null)
                .findFirst()
                .orElseThrow(() -> new Breach(
                        "a field of a line to be declared with " + operation.word(), "none is declared and placed"));
    }
}

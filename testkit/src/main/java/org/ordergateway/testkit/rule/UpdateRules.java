package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Operation;
import org.ordergateway.model.OrderField;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Place;
import org.ordergateway.testkit.harness.Way;

/** Every field of the model in an update. */
final class UpdateRules {

    private UpdateRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "An update",
                List.of(
                        new Rule(
                                "U-1",
                                "A field declared for update stands at the vendor where the harness's table names it,"
                                        + " in the form that its cell states.",
                                bench -> Cells.declared(bench, Access.UPDATE, UpdateRules::everySample)),
                        new Rule(
                                "U-2",
                                "A field not declared for update is refused as unsupported, by its name.",
                                bench -> Cells.undeclared(bench, Access.UPDATE, UpdateRules::refused)),
                        new Rule(
                                "U-3",
                                "An update with a field that is not declared sends nothing.",
                                bench -> Cells.undeclared(bench, Access.UPDATE, UpdateRules::silent)),
                        new Rule(
                                "U-4",
                                "An update changes nothing at the vendor but the fields that it names.",
                                bench -> Cells.declared(bench, Access.UPDATE, UpdateRules::nothingElse)),
                        new Rule(
                                "U-5",
                                "What an update does not name is left out of the request, never sent as null.",
                                bench -> Cells.declared(bench, Access.UPDATE, Together::noNull)),
                        Rule.of(
                                "U-6",
                                "Fields set together each stand at their own place, none in another's.",
                                bench -> Together.found(bench, Way.UPDATE))));
    }

    private static void everySample(Bench bench, Way way, String path) {
        for (int i = 0; i < bench.samples().variants(way, path); i++) {
            Written.declared(bench, way, path, i).sendAndFind();
        }
    }

    private static void refused(Bench bench, Way way, String path) {
        var outcome = Written.undeclared(bench, way, path).send();
        Refused.naming(path, Bench.failed(outcome, "a refusal of " + path), !bench.can(Operation.UPDATE));
    }

    private static void silent(Bench bench, Way way, String path) {
        var unused = Written.undeclared(bench, way, path).send();
        bench.noRequest("with " + path + ", which is not declared");
    }

    private static void nothingElse(Bench bench, Way way, String path) {
        JsonNode before = bench.state();
        Written written = Written.declared(bench, way, path, 0);
        Bench.succeeded(written.send(), way.cell(path) + " to be taken, since it is declared");
        List<String> allowed = new ArrayList<>(bench.places().restless());
        allowed.addAll(touched(bench, way, path));
        for (OrderField field : OrderField.setIn(Neutral.order(written.json()))) {
            allowed.addAll(touched(bench, way, field.path()));
        }
        if (way == Way.CHANGE_LINE) {
            allowed = allowed.stream()
                    .map(pointer -> pointer.replace("{i}", String.valueOf(written.first())))
                    .toList();
        }
        List<String> kept = allowed.stream().map(UpdateRules::wholeList).toList();
        List<String> others = Json.differences(before, bench.state()).stream()
                .filter(changed ->
                        kept.stream().noneMatch(each -> changed.equals(each) || changed.startsWith(each + "/")))
                .toList();
        Breach.unless(others.isEmpty(), "nothing changed but what " + kept + " holds", others + " changed too");
    }

    /** Where lines come and go, every position of the list may change. */
    private static String wholeList(String pointer) {
        int open = pointer.indexOf("/{i}");
        return open < 0 ? pointer : pointer.substring(0, open);
    }

    private static List<String> touched(Bench bench, Way way, String path) {
        Place place = bench.places().place(way.access(), path);
        if (place == null || (way == Way.CHANGE_LINE && path.equals("lines"))) {
            return List.of();
        }
        List<String> pointers = new ArrayList<>(place.touches());
        if (!place.inRequest()) {
            pointers.add(place.pointer());
        }
        return pointers;
    }
}

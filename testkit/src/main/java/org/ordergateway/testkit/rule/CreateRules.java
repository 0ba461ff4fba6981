package org.ordergateway.testkit.rule;

import java.util.List;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Operation;
import org.ordergateway.testkit.harness.Way;

/** Every field of the model in a new order. */
final class CreateRules {

    private CreateRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "A new order",
                List.of(
                        new Rule(
                                "C-1",
                                "A field declared for create stands in the new order at the vendor, where the harness's"
                                        + " table names it.",
                                bench -> Cells.declared(bench, Access.CREATE, CreateRules::everySample)),
                        new Rule(
                                "C-2",
                                "A field not declared for create is refused as unsupported, by its name.",
                                bench -> Cells.undeclared(bench, Access.CREATE, CreateRules::refused)),
                        new Rule(
                                "C-3",
                                "A new order with a field that is not declared sends nothing.",
                                bench -> Cells.undeclared(bench, Access.CREATE, CreateRules::silent)),
                        new Rule(
                                "C-4",
                                "What a new order does not name is left out of the request, never sent as null.",
                                bench -> Cells.declared(bench, Access.CREATE, Together::noNull)),
                        Rule.of(
                                "C-5",
                                "Fields given together in a new order each stand at their own place, none in another's.",
                                bench -> Together.found(bench, Way.CREATE))));
    }

    private static void everySample(Bench bench, Way way, String path) {
        for (int i = 0; i < bench.samples().variants(way, path); i++) {
            Written.declared(bench, way, path, i).sendAndFind();
        }
    }

    private static void refused(Bench bench, Way way, String path) {
        var outcome = Written.undeclared(bench, way, path).send();
        Refused.naming(path, Bench.failed(outcome, "a refusal of " + path), !bench.can(Operation.CREATE));
    }

    private static void silent(Bench bench, Way way, String path) {
        var unused = Written.undeclared(bench, way, path).send();
        bench.noRequest("with " + path + ", which is not declared");
    }
}

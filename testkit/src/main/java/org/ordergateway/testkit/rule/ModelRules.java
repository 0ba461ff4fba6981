package org.ordergateway.testkit.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ordergateway.capability.Access;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.OrderField;

/** That nothing of the model was left out. */
final class ModelRules {

    private ModelRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "The whole model",
                List.of(Rule.of(
                        "M-1",
                        "Every cell of the model, and every kind of line change, has had a run.",
                        ModelRules::complete)));
    }

    private static void complete(Bench bench) {
        Set<String> open = all();
        bench.verdicts().stream()
                .filter(each ->
                        each.result() != Verdict.Result.NOT_RUN && each.proven().cell() != null)
                .forEach(
                        each -> open.remove(Objects.requireNonNull(each.proven().cell())));
        Breach.unless(open.isEmpty(), "a run of every cell", open.size() + " cells had none: " + open);
    }

    /** The names of all cells. */
    static Set<String> all() {
        Set<String> cells = new LinkedHashSet<>();
        for (OrderField field : OrderField.all()) {
            for (Access access : Access.values()) {
                cells.add(Cells.name(field, access));
            }
        }
        for (LineOperation operation : LineOperation.values()) {
            cells.add(Cells.name(operation));
        }
        return cells;
    }
}

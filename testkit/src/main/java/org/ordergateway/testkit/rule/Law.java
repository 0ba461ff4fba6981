package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Plan;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.SeededLine;

/** One update held against the law: read, plan, write, read again. */
final class Law {

    private final Bench bench;
    private final OrderUpdate update;

    Law(Bench bench, OrderUpdate update) {
        this.bench = bench;
        this.update = update;
    }

    void check() {
        Plan plan = bench.gateway().plan(update);
        if (plan.refusal() != null) {
            var unused = Bench.failed(bench.gateway().update(update), "a refusal, since the plan refuses it");
            bench.noRequest("of an update that its plan refuses");
            return;
        }
        JsonNode before = Promised.json(bench.read());
        Bench.succeeded(bench.gateway().update(update), "the update to be taken, since its plan does not refuse it");
        bench.noViolation();
        JsonNode after = Promised.json(bench.read());
        SeededLine seeded = bench.harness().line();
        int line = seeded == null ? 0 : seeded.index();
        Promised promised = new Promised(bench, Access.UPDATE, plan);
        promised.ask(update.set());
        update.lineChanges().forEach(change -> ask(promised, change, line));
        promised.kept(after, bench.state(), line);
        cleared(after);
        promised.untouched(before, after, clearedPointers());
    }

    private static void ask(Promised promised, LineChange change, int index) {
        OrderLine line = change.carried();
        if (line != null) {
            JsonNode lines =
                    Promised.json(OrderBuilder.builder().lines(List.of(line)).build());
            OrderField.setIn(line).forEach(field -> promised.ask(field, lines, 0, index));
        }
    }

    private Set<String> clearedPointers() {
        return update.clear().stream()
                .map(each -> Read.pointer(each.field().path(), 0))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void cleared(JsonNode after) {
        update.clear().forEach(path -> {
            JsonNode read = after.at(Read.pointer(path.field().path(), 0));
            Breach.unless(
                    read.isMissingNode() || read.isNull() || read.isEmpty(),
                    path + " to be read as nothing, since it was cleared",
                    "it is " + Json.written(read));
        });
    }
}

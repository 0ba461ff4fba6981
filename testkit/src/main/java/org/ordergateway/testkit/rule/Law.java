package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.Plan;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Place;

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
        JsonNode before = json(bench.read());
        Bench.succeeded(bench.gateway().update(update), "the update to be taken, since its plan does not refuse it");
        bench.noViolation();
        JsonNode after = json(bench.read());
        Map<String, FieldFate.Fate> fates = new HashMap<>();
        plan.fields().forEach(each -> fates.put(each.path(), each.fate()));
        Map<String, JsonNode> asked = asked();
        asked.forEach((pointer, value) -> became(pointer, value, after, fates));
        cleared(after);
        untouched(before, after, asked.keySet());
    }

    private static JsonNode json(Order order) {
        return Json.read(OrderJson.write(order));
    }

    /** What is asked for, by the pointer of where it is read. */
    private Map<String, JsonNode> asked() {
        Map<String, JsonNode> asked = new HashMap<>();
        JsonNode set = json(update.set());
        OrderField.setIn(update.set()).stream()
                .filter(field -> !field.path().contains("[]"))
                .forEach(field -> put(asked, field, set, 0, 0));
        for (LineChange change : update.lineChanges()) {
            OrderLine line = change.carried();
            if (line != null) {
                JsonNode lines = json(org.ordergateway.model.OrderBuilder.builder()
                        .lines(List.of(line))
                        .build());
                int index = Objects.requireNonNull(bench.harness().line()).index();
                OrderField.setIn(line).forEach(field -> put(asked, field, lines, 0, index));
            }
        }
        return asked;
    }

    /** What is only beside other fields, or not given back, is not looked for. */
    private void put(Map<String, JsonNode> asked, OrderField field, JsonNode given, int from, int to) {
        Place place = bench.places().place(Access.UPDATE, field.path());
        boolean comesBack = place != null
                && !place.inRequest()
                && field.shape() != OrderField.Shape.LIST
                && bench.places().place(Access.READ, field.path()) != null
                && bench.capabilities().cell(field, Access.READ).possible();
        if (comesBack) {
            asked.put(Read.pointer(field.path(), to), given.at(Read.pointer(field.path(), from)));
        }
    }

    private void became(String pointer, JsonNode value, JsonNode after, Map<String, FieldFate.Fate> fates) {
        OrderField field = field(pointer);
        FieldFate.Fate fate = fates.get(field.path());
        JsonNode read = after.at(pointer);
        if (fate == FieldFate.Fate.KEPT) {
            boolean map = field.shape() == OrderField.Shape.MAP;
            boolean same = map
                    ? value.properties().stream().allMatch(each -> Json.same(each.getValue(), read.path(each.getKey())))
                    : Read.same(field, value, read);
            Breach.unless(
                    same,
                    pointer + " to be read as it was set, since the plan keeps it: " + Json.written(value),
                    "it is " + Json.written(read));
            return;
        }
        Breach.unless(
                fate == FieldFate.Fate.TRANSFORMED, "the plan to say what becomes of " + field, "it says " + fate);
        Place written = Objects.requireNonNull(bench.places().place(Access.UPDATE, field.path()));
        int index = bench.harness().line() == null ? 0 : bench.harness().line().index();
        JsonNode held = bench.state().at(written.pointer(field.ofLine() ? index : 0));
        Breach.unless(
                written.encoding().holds(value, held),
                Json.written(written.encoding().write(value)) + " at the vendor for " + pointer,
                "there is " + Json.written(held));
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

    /** Everything else that is read stays, but for what the harness's table says changes with it. */
    private void untouched(JsonNode before, JsonNode after, Set<String> asked) {
        Set<String> moving = new java.util.LinkedHashSet<>(bench.places().restless());
        asked.forEach(pointer -> {
            Place place = bench.places().place(Access.UPDATE, field(pointer).path());
            if (place != null) {
                moving.addAll(place.touches());
            }
        });
        List<String> others = new ArrayList<>(Json.differences(before, after));
        others.removeIf(changed -> asked.stream().anyMatch(each -> within(changed, each))
                || update.clear().stream()
                        .anyMatch(each ->
                                within(changed, Read.pointer(each.field().path(), 0)))
                || moves(changed, moving));
        Breach.unless(
                others.isEmpty(),
                "everything else to be read as before",
                others.stream().collect(Collectors.joining(", ")) + " changed");
    }

    private boolean moves(String changed, Set<String> moving) {
        return OrderField.all().stream()
                .filter(field -> within(generic(changed), "/" + field.path().replace('.', '/')))
                .map(field -> bench.places().place(Access.READ, field.path()))
                .filter(Objects::nonNull)
                .anyMatch(place -> moving.stream().anyMatch(each -> within(place.pointer(), each)));
    }

    private static boolean within(String pointer, String above) {
        return pointer.equals(above) || pointer.startsWith(above + "/");
    }

    private static OrderField field(String pointer) {
        return OrderField.of(generic(pointer).substring(1).replace('/', '.'));
    }

    /** {@code /lines/0/sku} as {@code /lines[]/sku}. */
    private static String generic(String pointer) {
        return pointer.replaceAll("/[0-9]+(?=/|$)", "[]");
    }
}

package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.Plan;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Place;

/** What the plan of one change promises, held against what is read after it. */
final class Promised {

    private final Bench bench;
    private final Access access;
    private final Map<String, FieldFate.Fate> fates = new HashMap<>();

    /** What is asked for, by the pointer of where it is read. */
    private final Map<String, JsonNode> asked = new HashMap<>();

    Promised(Bench bench, Access access, Plan plan) {
        this.bench = bench;
        this.access = access;
        plan.fields().forEach(each -> fates.put(each.path(), each.fate()));
    }

    static JsonNode json(Order order) {
        return Json.read(OrderJson.write(order));
    }

    /** The fields of an order that stand outside lists are asked for. */
    void ask(Order order) {
        JsonNode given = json(order);
        OrderField.setIn(order).stream()
                .filter(field -> !field.path().contains("[]"))
                .forEach(field -> ask(field, given, 0, 0));
    }

    /** What is only beside other fields, or not given back, is not looked for. */
    void ask(OrderField field, JsonNode given, int from, int to) {
        Place place = bench.places().place(access, field.path());
        boolean comesBack = place != null
                && !place.inRequest()
                && field.shape() != OrderField.Shape.LIST
                && bench.places().place(Access.READ, field.path()) != null
                && bench.capabilities().cell(field, Access.READ).possible();
        if (comesBack) {
            asked.put(Read.pointer(field.path(), to), given.at(Read.pointer(field.path(), from)));
        }
    }

    Set<String> pointers() {
        return asked.keySet();
    }

    /**
     * Everything that was asked for is read as the plan says.
     *
     * @param line where the line stands that was changed
     */
    void kept(JsonNode after, JsonNode state, int line) {
        asked.forEach((pointer, value) -> became(pointer, value, after, state, line));
    }

    private void became(String pointer, JsonNode value, JsonNode after, JsonNode state, int line) {
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
        Place written = Objects.requireNonNull(bench.places().place(access, field.path()));
        JsonNode held = state.at(written.pointer(field.ofLine() ? line : 0));
        Breach.unless(
                written.encoding().holds(value, held),
                Json.written(written.encoding().write(value)) + " at the vendor for " + pointer,
                "there is " + Json.written(held));
    }

    /**
     * Everything else that is read stays, but for what the harness's table says changes with it.
     *
     * @param others pointers of what may change besides
     */
    void untouched(JsonNode before, JsonNode after, Set<String> others) {
        Set<String> moving = new LinkedHashSet<>(bench.places().restless());
        Set<String> named = new LinkedHashSet<>(asked.keySet());
        named.addAll(others);
        named.forEach(pointer -> {
            Place place = bench.places().place(access, field(pointer).path());
            if (place != null) {
                moving.addAll(place.touches());
            }
        });
        List<String> changed = new ArrayList<>();
        for (String each : Json.differences(before, after)) {
            leaves(each, before.at(each).isMissingNode() ? after.at(each) : before.at(each), changed);
        }
        changed.removeIf(each -> named.stream().anyMatch(above -> within(each, above)) || moves(each, moving));
        Breach.unless(
                changed.isEmpty(), "everything else to be read as before", String.join(", ", changed) + " changed");
    }

    /** A part that came or went as a whole is told field by field. */
    private static void leaves(String pointer, JsonNode value, List<String> found) {
        if (!value.isObject() || value.isEmpty()) {
            found.add(pointer);
            return;
        }
        value.properties().forEach(each -> leaves(pointer + "/" + each.getKey(), each.getValue(), found));
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

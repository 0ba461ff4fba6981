package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ordergateway.capability.Access;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Place;
import org.ordergateway.testkit.harness.Way;

/** Whole updates, drawn from what an adapter declares that it can write and read: sets, clears and a change of a line. */
final class DrawnUpdates {

    private static final int MOST_FIELDS = 12;

    private final Bench bench;
    private final DrawnValues values;

    DrawnUpdates(Bench bench) {
        this.bench = bench;
        this.values = new DrawnValues(bench);
    }

    Arbitrary<OrderUpdate> all() {
        List<OrderField> settable = fields(false);
        List<OrderField> ofLine = fields(true);
        Arbitrary<Map<OrderField, JsonNode>> sets = some(Way.UPDATE, settable, MOST_FIELDS);
        Arbitrary<Map<OrderField, JsonNode>> lines = some(Way.CHANGE_LINE, ofLine, ofLine.isEmpty() ? 0 : 4);
        List<OrderField> clearable = settable.stream()
                .filter(field -> bench.capabilities().cell(field, Access.CLEAR).possible())
                .toList();
        Arbitrary<Set<OrderField>> clears = Arbitraries.subsetOf(clearable).ofMaxSize(Math.min(2, clearable.size()));
        return Combinators.combine(sets, lines, clears).as(this::update);
    }

    /** What an update can set and the vendor gives back; what only stands beside others is left to its companions. */
    private List<OrderField> fields(boolean ofLine) {
        List<OrderField> found = new ArrayList<>();
        boolean lines = bench.capabilities().cell(LineOperation.CHANGE).possible()
                && bench.harness().line() != null;
        for (OrderField field : OrderField.all()) {
            Place place = bench.places().place(Access.UPDATE, field.path());
            boolean listed = field.path().contains("[]") || field.shape() == OrderField.Shape.LIST;
            if (place != null
                    && !place.inRequest()
                    && field.ofLine() == ofLine
                    && (ofLine
                            ? lines
                                    && !field.path()
                                            .substring("lines[].".length())
                                            .contains("[]")
                            : !listed)
                    && !field.path().endsWith("extensions")
                    && !bench.samples().alone().containsKey(field.path())
                    && bench.places().place(Access.READ, field.path()) != null
                    && bench.capabilities().cell(field, Access.UPDATE).possible()
                    && bench.capabilities().cell(field, Access.READ).possible()) {
                found.add(field);
            }
        }
        return found;
    }

    private Arbitrary<Map<OrderField, JsonNode>> some(Way way, List<OrderField> fields, int most) {
        return Arbitraries.subsetOf(fields)
                .ofMaxSize(Math.min(most, fields.size()))
                .flatMap(chosen -> values(way, List.copyOf(chosen)));
    }

    private Arbitrary<Map<OrderField, JsonNode>> values(Way way, List<OrderField> fields) {
        List<Arbitrary<JsonNode>> each =
                fields.stream().map(field -> values.of(way, field)).toList();
        return Combinators.combine(each).as(drawn -> {
            Map<OrderField, JsonNode> map = new LinkedHashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                map.put(fields.get(i), drawn.get(i));
            }
            return map;
        });
    }

    private OrderUpdate update(
            Map<OrderField, JsonNode> sets, Map<OrderField, JsonNode> lines, Set<OrderField> clears) {
        Order set = order(Way.UPDATE, sets);
        Set<OrderField> given = OrderField.setIn(set);
        Set<FieldPath> clear = new LinkedHashSet<>();
        clears.stream().filter(field -> !given.contains(field)).forEach(field -> clear.add(new FieldPath(field, null)));
        return new OrderUpdate(bench.harness().ref(), set, clear, changes(lines));
    }

    private List<LineChange> changes(Map<OrderField, JsonNode> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        OrderLine line =
                Objects.requireNonNull(order(Way.CHANGE_LINE, lines).lines()).get(0);
        return List.of(LineChange.change(Written.lineRef(bench), line));
    }

    /** The drawn values beside everything that the vendor wants beside them. */
    private Order order(Way way, Map<OrderField, JsonNode> drawn) {
        JsonNode json = JsonNodeFactory.instance.objectNode();
        for (OrderField field : drawn.keySet()) {
            json = Json.merged(json, bench.samples().companions(way, field.path()));
        }
        for (Map.Entry<OrderField, JsonNode> each : drawn.entrySet()) {
            json = Json.with(json, Read.pointer(each.getKey().path(), 0), each.getValue());
        }
        return Neutral.order(json);
    }
}

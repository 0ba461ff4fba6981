package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Plan;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.PersonalFields;
import org.ordergateway.testkit.harness.Place;
import org.ordergateway.testkit.harness.Way;

/**
 * A change with a mark of its own in every place where an order may hold a person's data, as far as the vendor takes them
 * together: names, addresses, phones, e-mail addresses, notes, custom data. No other run has the same marks.
 */
final class Marked {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    /** Longer than any mark. */
    private static final int ROOM = 40;

    private static final int SHORTEST = 6;

    private final Bench bench;
    private final Operation operation;

    /** Where each mark stands. */
    private final Map<String, String> marks = new LinkedHashMap<>();

    /** The texts as they are sent. */
    private final List<String> values = new ArrayList<>();

    /** Values that the vendor takes in its own form only; other changes may hold them too. */
    private final Map<String, String> samples = new LinkedHashMap<>();

    private JsonNode order = NODES.objectNode();
    private JsonNode line = NODES.objectNode();

    private Marked(Bench bench, Operation operation) {
        this.bench = bench;
        this.operation = operation;
    }

    static Marked creation(Bench bench) {
        Marked marked = new Marked(bench, Operation.CREATE);
        marked.order = Json.read(bench.harness().newOrder());
        marked.fill(Way.CREATE, false);
        marked.fill(Way.CREATE, true);
        return marked.checked();
    }

    static Marked update(Bench bench) {
        Marked marked = new Marked(bench, Operation.UPDATE);
        marked.fill(Way.UPDATE, false);
        if (bench.capabilities().cell(LineOperation.CHANGE).possible()
                && bench.harness().line() != null) {
            marked.fill(Way.CHANGE_LINE, true);
        }
        return marked.checked();
    }

    private Marked checked() {
        Breach.unless(
                !marks.isEmpty() || !samples.isEmpty(),
                "a field for a person's data that can be written",
                "the vendor takes none");
        return this;
    }

    /** All that is looked for, in one sentence. */
    String words() {
        return String.join(" or ", values);
    }

    NewOrder creation() {
        return bench.newOrder(order);
    }

    OrderUpdate update(OrderRef ref) {
        return new OrderUpdate(ref, Neutral.order(order), java.util.Set.of(), changes());
    }

    private List<LineChange> changes() {
        if (line.isEmpty()) {
            return List.of();
        }
        Order carried = Neutral.order(line);
        OrderLine only = Objects.requireNonNull(carried.lines()).get(0);
        return List.of(LineChange.change(Written.lineRef(bench), only));
    }

    /** A breach that names the field, not the value, when something of the change stands in a text. */
    void absent(String text, String where) {
        String lower = text.toLowerCase(Locale.ROOT);
        absent(lower, marks, where);
        absent(lower, samples, where);
    }

    /** The same where what others print meanwhile may stand too. */
    void marksAbsent(String text, String where) {
        absent(text.toLowerCase(Locale.ROOT), marks, where);
    }

    private static void absent(String lower, Map<String, String> forbidden, String where) {
        forbidden.forEach((value, path) -> Breach.unless(
                !lower.contains(value), where + " without what the change holds", "it shows the value of " + path));
    }

    /** Adds one field after the other, and leaves out what the plan will not have beside the others. */
    private void fill(Way way, boolean lines) {
        for (OrderField field : OrderField.all()) {
            if (field.ofLine() == lines && isPlaced(way, field) && isPersonal(field)) {
                add(way, field);
            }
        }
    }

    private static boolean isPersonal(OrderField field) {
        return field.shape() == OrderField.Shape.MAP
                ? !field.path().endsWith("extensions")
                : PersonalFields.contains(field.path());
    }

    private boolean isPlaced(Way way, OrderField field) {
        Place place = bench.places().place(way.access(), field.path());
        return place != null
                && bench.capabilities().cell(field, way.access()).possible()
                && !bench.samples().alone().containsKey(field.path());
    }

    private void add(Way way, OrderField field) {
        String path = field.path();
        JsonNode sample = bench.samples().of(way, path, 0).values().get(0);
        Map<String, String> newMarks = new LinkedHashMap<>();
        Map<String, String> newSamples = new LinkedHashMap<>();
        boolean free = !bench.samples().only(way, path)
                && bench.capabilities().lengths().getOrDefault(path, ROOM) >= ROOM;
        JsonNode value = marked(path, sample, free ? newMarks : null, newSamples);
        JsonNode orderBefore = order;
        JsonNode lineBefore = line;
        JsonNode beside = bench.samples().companions(way, path);
        if (way == Way.CHANGE_LINE) {
            line = Json.with(Json.merged(beside, line), Read.pointer(path, 0), value);
        } else {
            order = Json.with(Json.merged(beside, order), Read.pointer(path, 0), value);
        }
        if (plan().refusal() == null) {
            marks.putAll(newMarks);
            samples.putAll(newSamples);
            texts(value, values);
        } else {
            order = orderBefore;
            line = lineBefore;
        }
    }

    private static void texts(JsonNode value, List<String> found) {
        if (value.isTextual()) {
            found.add(value.asText());
        }
        value.forEach(each -> texts(each, found));
    }

    private Plan plan() {
        return operation == Operation.CREATE
                ? bench.gateway().plan(creation())
                : bench.gateway().plan(update(bench.harness().ref()));
    }

    /** The sample with a mark for each of its texts. */
    private static JsonNode marked(
            String path,
            JsonNode sample,
            @org.jspecify.annotations.Nullable Map<String, String> newMarks,
            Map<String, String> newSamples) {
        if (sample.isObject()) {
            ObjectNode copy = NODES.objectNode();
            sample.properties()
                    .forEach(each -> copy.set(each.getKey(), marked(path, each.getValue(), newMarks, newSamples)));
            return copy;
        }
        if (sample.isArray()) {
            ArrayNode copy = NODES.arrayNode();
            List<JsonNode> texts = new ArrayList<>();
            sample.forEach(texts::add);
            texts.forEach(each -> copy.add(marked(path, each, newMarks, newSamples)));
            return copy;
        }
        if (!sample.isTextual()) {
            return sample;
        }
        boolean formed = DrawnValues.isFormed(path) && !path.endsWith("email");
        if (newMarks == null || formed) {
            if (sample.asText().length() >= SHORTEST) {
                newSamples.put(sample.asText().toLowerCase(Locale.ROOT), path);
            }
            return sample;
        }
        String mark = "mk" + Long.toString(NUMBERS.incrementAndGet(), Character.MAX_RADIX);
        newMarks.put(mark, path);
        return Json.text(path.endsWith("email") ? mark + "@example.com" : mark);
    }
}

package org.ordergateway.testkit.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Amount;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.Term;

/**
 * The values that a contract writes and reads: the testkit's own for each type, unless the harness names others because
 * the vendor takes some only, or only beside others. For one thread until it is handed over.
 */
public final class Samples {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final int VARIANTS = 2;

    private final Map<String, List<JsonNode>> values = new LinkedHashMap<>();
    private final Map<Way, Map<String, List<JsonNode>>> valuesByWay = new LinkedHashMap<>();
    private final List<Companion> companions = new ArrayList<>();
    private final Map<String, String> alone = new LinkedHashMap<>();
    private @Nullable String currency;

    private Samples() {}

    /** The testkit's own values. */
    public static Samples standard() {
        return new Samples();
    }

    /** The currency in which amounts are written; it must be that of the gateway's settings. */
    public Samples currency(String code) {
        this.currency = code;
        return this;
    }

    /** The currency in which amounts are written; absent for none. */
    public @Nullable String currency() {
        return currency;
    }

    /** Other values for a field, each a JSON text such as {@code "\"card\""} or {@code "3"}, written one after another. */
    public Samples values(String path, String... json) {
        values.put(path, List.of(json).stream().map(Json::read).toList());
        return this;
    }

    /** Other words for a field, written one after another. */
    public Samples words(String path, String... texts) {
        values.put(path, List.of(texts).stream().map(Json::text).toList());
        return this;
    }

    /** Other words for a field in one way only. */
    public Samples words(Way way, String path, String... texts) {
        valuesByWay
                .computeIfAbsent(way, any -> new LinkedHashMap<>())
                .put(path, List.of(texts).stream().map(Json::text).toList());
        return this;
    }

    /** Other values for a field in one way only. */
    public Samples values(Way way, String path, String... json) {
        valuesByWay
                .computeIfAbsent(way, any -> new LinkedHashMap<>())
                .put(path, List.of(json).stream().map(Json::read).toList());
        return this;
    }

    /**
     * What must be sent beside a field.
     *
     * @param path a field's path, or a prefix and {@code .*}, or {@code *} for every field
     * @param order a neutral order in JSON; the cell's own value wins over it
     */
    public Samples beside(Set<Way> ways, String path, String order) {
        companions.add(new Companion(EnumSet.copyOf(ways), path, Json.read(order)));
        return this;
    }

    /** What must be sent beside a field in any way. */
    public Samples beside(String path, String order) {
        return beside(EnumSet.allOf(Way.class), path, order);
    }

    /** A field that cannot stand in one update with all the others, and why; its own cells are run all the same. */
    public Samples alone(String path, String why) {
        alone.put(path, why);
        return this;
    }

    /** Takes a vendor's own words for every field of words of which nothing else was said. */
    public Samples wordsOf(FieldPlaces places) {
        for (OrderField field : OrderField.all()) {
            if (values.containsKey(field.path()) || !Term.class.isAssignableFrom(field.type())) {
                continue;
            }
            for (Way way : Way.values()) {
                boolean given = valuesByWay.getOrDefault(way, Map.of()).containsKey(field.path());
                Place place = places.place(way.access(), field.path());
                if (!given && place != null && place.encoding() instanceof Encodings.Words words) {
                    String[] first = words.neutral().stream().limit(VARIANTS).toArray(String[]::new);
                    words(way, field.path(), first);
                }
            }
        }
        return this;
    }

    /** The fields that cannot stand beside all others, with the reasons. */
    public Map<String, String> alone() {
        return Map.copyOf(alone);
    }

    /** Whether the vendor takes the given samples of a field only. */
    public boolean only(Way way, String path) {
        return !own(way, path).isEmpty();
    }

    /** How many samples a field has in this way. */
    public int variants(Way way, String path) {
        List<JsonNode> own = own(way, path);
        return own.isEmpty() ? VARIANTS : own.size();
    }

    /** One of a field's samples. */
    public Sample of(Way way, String path, int variant) {
        boolean single = way == Way.CHANGE_LINE || way == Way.ADD_LINE;
        int elements = path.contains("[].") && !single ? 2 : 1;
        List<JsonNode> found = new ArrayList<>();
        for (int i = 0; i < elements; i++) {
            found.add(value(way, path, variant, i));
        }
        return new Sample(path, found, companions(way, path));
    }

    /** What must be sent beside a field, in neutral JSON. */
    public JsonNode companions(Way way, String path) {
        JsonNode beside = NODES.objectNode();
        for (Companion each : companions) {
            if (each.ways.contains(way) && each.isFor(path)) {
                beside = Json.merged(beside, each.order);
            }
        }
        return beside;
    }

    private JsonNode value(Way way, String path, int variant, int element) {
        List<JsonNode> own = own(way, path);
        if (!own.isEmpty()) {
            return own.get((variant + element) % own.size());
        }
        if (!OrderField.exists(path)) {
            return NODES.textNode(path.substring(path.lastIndexOf('.') + 1) + " " + variant);
        }
        OrderField field = OrderField.of(path);
        JsonNode standard = StandardValues.value(ModelField.of(field), variant + element * 3);
        return field.type() == Amount.class && currency != null
                ? NODES.objectNode().put("currency", currency).set("value", standard)
                : standard;
    }

    private List<JsonNode> own(Way way, String path) {
        List<JsonNode> special = valuesByWay.getOrDefault(way, Map.of()).get(path);
        return special != null ? special : values.getOrDefault(path, List.of());
    }

    private record Companion(Set<Way> ways, String path, JsonNode order) {

        boolean isFor(String field) {
            return path.equals("*")
                    || path.equals(field)
                    || (path.endsWith(".*") && field.startsWith(path.substring(0, path.length() - 1)));
        }
    }
}

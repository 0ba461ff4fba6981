package org.ordergateway.resolve;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.failure.FieldFinding;
import org.ordergateway.failure.FieldFinding.Standing;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderUpdate;

/** Holds everything that a change asked for against the order as it is held now, and as it was. For one use. */
public final class Comparison {

    private final Fields fields;
    private final Elements elements;
    private final List<FieldFinding> findings = new ArrayList<>();

    private Comparison(Capabilities table, List<FieldFate> fates) {
        this.fields = new Fields(table, fates);
        this.elements = new Elements(fields);
    }

    /**
     * What an update's fields tell.
     *
     * @param fates what the plan of the update says of each
     * @param before the whole order as it was before the update; absent when nobody knows
     */
    public static List<FieldFinding> of(
            Capabilities table, List<FieldFate> fates, OrderUpdate update, Order held, @Nullable Order before) {
        Comparison comparison = new Comparison(table, fates);
        comparison.walk(update.set(), held, before, before != null, "", "");
        for (FieldPath path : update.clear()) {
            comparison.cleared(path, held, before, before != null, "");
        }
        new LineComparison(comparison, update.lineChanges(), held, before).run();
        return List.copyOf(comparison.findings);
    }

    /** What a new order's fields tell. */
    public static List<FieldFinding> of(Capabilities table, List<FieldFate> fates, Order created, Order held) {
        Comparison comparison = new Comparison(table, fates);
        comparison.walk(created, held, null, false, "", "");
        return List.copyOf(comparison.findings);
    }

    Fields fields() {
        return fields;
    }

    Elements elements() {
        return elements;
    }

    void add(String path, Standing standing, String how) {
        findings.add(new FieldFinding(path, standing, how));
    }

    /** Everything that a record asks for, part by part. */
    void walk(
            Record asked, @Nullable Object held, @Nullable Object before, boolean known, String prefix, String label) {
        for (RecordComponent component : asked.getClass().getRecordComponents()) {
            Object wanted = Fields.read(component, asked);
            if (wanted == null) {
                continue;
            }
            String path = prefix + component.getName();
            Object now = Fields.read(component, held);
            Object then = Fields.read(component, before);
            if (OrderField.exists(path)) {
                compare(OrderField.of(path), wanted, now, then, known, label + path);
            } else {
                walk((Record) wanted, now, then, known, path + ".", label);
            }
        }
    }

    /** A field that was to be emptied. */
    void cleared(FieldPath path, @Nullable Record held, @Nullable Record before, boolean known, String label) {
        String name = label + "clear " + path;
        String obstacle = fields.obstacle("clear " + path, path.field());
        if (obstacle != null) {
            add(name, Standing.NOT_COMPARABLE, obstacle);
            return;
        }
        boolean empty = Sameness.isEmpty(value(path, held));
        boolean wasEmpty = Sameness.isEmpty(value(path, before));
        tell(name, empty ? Sameness.YES : Sameness.NO, known ? wasEmpty : null, !wasEmpty && !empty);
    }

    /**
     * What one thing tells.
     *
     * @param had whether it held what was asked for before already; absent when that is not known
     * @param asBefore whether it holds what it held before; counts only where it does not hold what was asked for
     */
    void tell(String path, Sameness now, @Nullable Boolean had, boolean asBefore) {
        if (now == Sameness.UNCLEAR) {
            add(path, Standing.NOT_COMPARABLE, fields.vendor() + " may hold it in another form");
        } else if (now == Sameness.YES) {
            if (had == null) {
                add(path, Standing.AS_ASKED, "holds what was asked for; whether it did before is not known");
            } else {
                add(
                        path,
                        had ? Standing.ALREADY : Standing.NEW,
                        had
                                ? "held what was asked for before already"
                                : "holds what was asked for, and did not before");
            }
        } else if (had == null || asBefore) {
            add(
                    path,
                    Standing.OTHERWISE,
                    had == null ? "holds something else than what was asked for" : "still holds what it held before");
        } else {
            add(path, Standing.CHANGED_SINCE, "holds neither what was asked for nor what it held before");
        }
    }

    private void compare(
            OrderField field,
            Object asked,
            @Nullable Object held,
            @Nullable Object before,
            boolean known,
            String path) {
        String obstacle = fields.obstacle(field.path(), field);
        if (obstacle != null) {
            add(path, Standing.NOT_COMPARABLE, obstacle);
            return;
        }
        Object wanted = own(field, asked);
        Sameness now = same(field, wanted, held);
        if (now == Sameness.NO && !fields.isPlain(field)) {
            now = Sameness.UNCLEAR;
        }
        Boolean had = known ? same(field, wanted, before) != Sameness.NO : null;
        tell(path, now, had, Objects.equals(held, before));
    }

    private Sameness same(OrderField field, Object asked, @Nullable Object held) {
        return field.shape() == OrderField.Shape.LIST
                ? elements.lists(field, (List<?>) asked, (List<?>) held)
                : Sameness.of(asked, held);
    }

    /** Extensions of other vendors were never sent. */
    private Object own(OrderField field, Object asked) {
        if (!field.path().endsWith("extensions") || !(asked instanceof Map<?, ?> blocks)) {
            return asked;
        }
        Object block = blocks.get(fields.vendor());
        return block == null ? Map.of() : Map.of(fields.vendor(), block);
    }

    private static @Nullable Object value(FieldPath path, @Nullable Record holder) {
        List<Object> values = holder instanceof Order order
                ? path.field().values(order)
                : holder == null ? List.of() : LineComparison.values(path, holder);
        Object value = values.isEmpty() ? null : values.get(0);
        return path.key() != null && value instanceof Map<?, ?> map ? map.get(path.key()) : value;
    }
}

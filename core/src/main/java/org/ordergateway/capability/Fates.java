package org.ordergateway.capability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/** Holds a change against a vendor's table: what is kept, transformed and lost. */
final class Fates {

    private static final OrderField EXTENSIONS = OrderField.of("extensions");
    private static final OrderField LINE_EXTENSIONS = OrderField.of("lines[].extensions");
    private static final OrderField LINES = OrderField.of("lines");

    private Fates() {}

    /** Whether nothing is lost; the way of every good update, so it builds no list. */
    static boolean allPossible(Capabilities table, OrderUpdate update) {
        if (update.set().lines() != null && !table.cell(LineOperation.REPLACE).possible()) {
            return false;
        }
        for (OrderField field : OrderField.setIn(update.set())) {
            if (!possible(table, field, Access.UPDATE)) {
                return false;
            }
        }
        for (FieldPath path : update.clear()) {
            if (!table.cell(path.field(), Access.CLEAR).possible()) {
                return false;
            }
        }
        return ownExtensionsOnly(table, update.set().extensions())
                && ownExtensionsOnly(table, update.set().lines())
                && update.lineChanges().stream().allMatch(change -> possible(table, change));
    }

    static List<FieldFate> of(Capabilities table, OrderUpdate update) {
        List<FieldFate> fates = new ArrayList<>(refFates(table, Operation.UPDATE, update.ref()));
        orderFates(table, update.set(), Access.UPDATE, fates);
        if (update.set().lines() != null) {
            fates.add(fate("lines (replace)", table.cell(LineOperation.REPLACE)));
        }
        for (FieldPath path : update.clear()) {
            fates.add(fate("clear " + path, table.cell(path.field(), Access.CLEAR)));
        }
        Set<FieldFate> changes = new LinkedHashSet<>();
        for (LineChange change : update.lineChanges()) {
            changes.add(fate("lineChanges." + change.operation().word(), table.cell(change.operation())));
            OrderLine carried = change.carried();
            if (carried != null) {
                for (OrderField field : OrderField.setIn(carried)) {
                    changes.add(fate(field.path(), cell(table, field, Access.UPDATE)));
                }
                changes.addAll(foreign(table, carried.extensions(), LINE_EXTENSIONS.path()));
            }
            if (change instanceof LineChange.Change named) {
                named.clear()
                        .forEach(path -> changes.add(fate("clear " + path, table.cell(path.field(), Access.CLEAR))));
            }
        }
        fates.addAll(changes);
        return fates;
    }

    static List<FieldFate> of(Capabilities table, NewOrder order) {
        List<FieldFate> fates = new ArrayList<>(refFates(table, Operation.CREATE, order.ref()));
        orderFates(table, order.order(), Access.CREATE, fates);
        return fates;
    }

    static OrderUpdate possiblePart(Capabilities table, OrderUpdate update) {
        Order set = possiblePart(table, update.set(), Access.UPDATE);
        if (!table.cell(LineOperation.REPLACE).possible()) {
            set = OrderField.without(set, field -> field == LINES);
        }
        Set<FieldPath> clear = new LinkedHashSet<>(update.clear());
        clear.removeIf(path -> !table.cell(path.field(), Access.CLEAR).possible());
        List<LineChange> changes = update.lineChanges().stream()
                .filter(change -> table.cell(change.operation()).possible())
                .map(change -> possiblePart(table, change))
                .filter(Fates::asksForSomething)
                .toList();
        return new OrderUpdate(update.ref(), set, clear, changes);
    }

    static Order possiblePart(Capabilities table, Order order, Access access) {
        Order rest = OrderField.without(order, field -> !possible(table, field, access));
        rest = OrderBuilder.builder(rest)
                .extensions(own(table, rest.extensions()))
                .build();
        if (rest.lines() == null) {
            return rest;
        }
        return OrderBuilder.builder(rest)
                .lines(rest.lines().stream().map(line -> ownOnly(table, line)).toList())
                .build();
    }

    private static LineChange possiblePart(Capabilities table, LineChange change) {
        if (change instanceof LineChange.Change named) {
            Set<FieldPath> clear = new LinkedHashSet<>(named.clear());
            clear.removeIf(path -> !table.cell(path.field(), Access.CLEAR).possible());
            return new LineChange.Change(named.line(), possiblePart(table, named.set()), clear);
        }
        return change instanceof LineChange.Add add ? new LineChange.Add(possiblePart(table, add.line())) : change;
    }

    private static OrderLine possiblePart(Capabilities table, OrderLine line) {
        return ownOnly(table, OrderField.without(line, field -> !possible(table, field, Access.UPDATE)));
    }

    private static boolean asksForSomething(LineChange change) {
        return !(change instanceof LineChange.Change named)
                || !named.clear().isEmpty()
                || !OrderField.setIn(named.set()).isEmpty();
    }

    private static void orderFates(Capabilities table, Order order, Access access, List<FieldFate> fates) {
        for (OrderField field : OrderField.setIn(order)) {
            if (field != EXTENSIONS && field != LINE_EXTENSIONS) {
                fates.add(fate(field.path(), cell(table, field, access)));
            }
        }
        extensionFates(table, order.extensions(), EXTENSIONS, access, fates);
        if (order.lines() != null) {
            for (OrderLine line : order.lines()) {
                extensionFates(table, line.extensions(), LINE_EXTENSIONS, access, fates);
            }
        }
    }

    private static void extensionFates(
            Capabilities table,
            @Nullable Map<String, FieldValue> extensions,
            OrderField field,
            Access access,
            List<FieldFate> fates) {
        if (extensions == null) {
            return;
        }
        if (extensions.containsKey(table.vendor())) {
            add(fates, fate(field.path() + "." + table.vendor(), table.cell(field, access)));
        }
        foreign(table, extensions, field.path()).forEach(fate -> add(fates, fate));
    }

    private static void add(List<FieldFate> fates, FieldFate fate) {
        if (!fates.contains(fate)) {
            fates.add(fate);
        }
    }

    private static List<FieldFate> foreign(
            Capabilities table, @Nullable Map<String, FieldValue> extensions, String path) {
        if (extensions == null) {
            return List.of();
        }
        return extensions.keySet().stream()
                .filter(vendor -> !vendor.equals(table.vendor()))
                .map(vendor -> new FieldFate(
                        path + "." + vendor, FieldFate.Fate.LOST, "addressed to another vendor than " + table.vendor()))
                .toList();
    }

    private static List<FieldFate> refFates(Capabilities table, Operation operation, OrderRef ref) {
        List<FieldFate> fates = new ArrayList<>();
        Set<RefPart> used = table.refParts(operation);
        for (RefPart part : RefPart.values()) {
            if (part.in(ref)) {
                fates.add(
                        used.contains(part)
                                ? new FieldFate(part.path(), FieldFate.Fate.KEPT, null)
                                : new FieldFate(
                                        part.path(),
                                        FieldFate.Fate.NOT_NEEDED,
                                        table.vendor() + " does not ask for it"));
            }
        }
        return fates;
    }

    private static FieldFate fate(String path, Cell cell) {
        FieldFate.Fate fate = switch (cell.support()) {
            case EXACT -> FieldFate.Fate.KEPT;
            case TRANSFORMED -> FieldFate.Fate.TRANSFORMED;
            case NO -> FieldFate.Fate.LOST;
        };
        return new FieldFate(path, fate, cell.how());
    }

    private static Cell cell(Capabilities table, OrderField field, Access access) {
        // Whether lines may be replaced, changed, added or removed stands in rows of its own.
        if (field == LINES && access == Access.UPDATE) {
            return table.cell(LineOperation.REPLACE);
        }
        return table.cell(field, access);
    }

    private static boolean possible(Capabilities table, OrderField field, Access access) {
        return cell(table, field, access).possible();
    }

    private static boolean possible(Capabilities table, LineChange change) {
        if (!table.cell(change.operation()).possible()) {
            return false;
        }
        OrderLine carried = change.carried();
        if (carried != null) {
            for (OrderField field : OrderField.setIn(carried)) {
                if (!possible(table, field, Access.UPDATE)) {
                    return false;
                }
            }
            if (!ownExtensionsOnly(table, carried.extensions())) {
                return false;
            }
        }
        return !(change instanceof LineChange.Change named)
                || named.clear().stream()
                        .allMatch(path -> table.cell(path.field(), Access.CLEAR).possible());
    }

    private static boolean ownExtensionsOnly(Capabilities table, @Nullable List<OrderLine> lines) {
        return lines == null || lines.stream().allMatch(line -> ownExtensionsOnly(table, line.extensions()));
    }

    private static boolean ownExtensionsOnly(Capabilities table, @Nullable Map<String, FieldValue> extensions) {
        return extensions == null || extensions.keySet().stream().allMatch(table.vendor()::equals);
    }

    private static @Nullable Map<String, FieldValue> own(
            Capabilities table, @Nullable Map<String, FieldValue> extensions) {
        if (extensions == null || !extensions.containsKey(table.vendor())) {
            return null;
        }
        Map<String, FieldValue> own = new LinkedHashMap<>(extensions);
        own.keySet().retainAll(Set.of(table.vendor()));
        return own;
    }

    private static OrderLine ownOnly(Capabilities table, OrderLine line) {
        return line.extensions() == null
                ? line
                : OrderLineBuilder.builder(line)
                        .extensions(own(table, line.extensions()))
                        .build();
    }
}

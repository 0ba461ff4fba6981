package org.ordergateway.capability;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/** Holds a change against a vendor's table: what is kept, transformed and lost, each thing named once. */
final class Fates {

    private final Capabilities table;
    private final Set<FieldFate> found = new LinkedHashSet<>();

    private Fates(Capabilities table) {
        this.table = table;
    }

    static List<FieldFate> of(Capabilities table, OrderUpdate update) {
        Fates fates = new Fates(table);
        fates.ref(Operation.UPDATE, update.ref());
        fates.order(update.set(), Access.UPDATE);
        fates.clear(update.clear());
        update.lineChanges().forEach(fates::lineChange);
        return List.copyOf(fates.found);
    }

    static List<FieldFate> of(Capabilities table, NewOrder order) {
        Fates fates = new Fates(table);
        fates.ref(Operation.CREATE, order.ref());
        fates.order(order.order(), Access.CREATE);
        return List.copyOf(fates.found);
    }

    private void ref(Operation operation, OrderRef ref) {
        Set<RefPart> used = table.refParts(operation);
        for (RefPart part : RefPart.values()) {
            if (part.in(ref)) {
                found.add(
                        used.contains(part)
                                ? new FieldFate(part.path(), FieldFate.Fate.KEPT, null)
                                : new FieldFate(
                                        part.path(),
                                        FieldFate.Fate.NOT_NEEDED,
                                        table.vendor() + " does not ask for it"));
            }
        }
    }

    private void order(Order order, Access access) {
        for (OrderField field : OrderField.setIn(order)) {
            if (field != Lookup.EXTENSIONS && field != Lookup.LINE_EXTENSIONS) {
                add(field.path(), Lookup.cellInOrder(table, field, access));
            }
        }
        extensions(order.extensions(), Lookup.EXTENSIONS, Lookup.cell(table, Lookup.EXTENSIONS, access));
        if (order.lines() != null) {
            Cell cell = Lookup.cellInOrder(table, Lookup.LINE_EXTENSIONS, access);
            order.lines().forEach(line -> extensions(line.extensions(), Lookup.LINE_EXTENSIONS, cell));
        }
    }

    private void lineChange(LineChange change) {
        Cell operation = table.cell(change.operation());
        add("lineChanges." + change.operation().word(), operation);
        OrderLine carried = change.carried();
        if (carried != null) {
            for (OrderField field : OrderField.setIn(carried)) {
                if (field != Lookup.LINE_EXTENSIONS) {
                    add(field.path(), orElse(operation, Lookup.cell(table, field, Access.UPDATE)));
                }
            }
            extensions(
                    carried.extensions(),
                    Lookup.LINE_EXTENSIONS,
                    orElse(operation, Lookup.cell(table, Lookup.LINE_EXTENSIONS, Access.UPDATE)));
        }
        if (change instanceof LineChange.Change named) {
            clear(named.clear());
        }
    }

    /** What stands in a line change that cannot be sent goes with it. */
    private static Cell orElse(Cell operation, Cell field) {
        return operation.possible() ? field : operation;
    }

    private void clear(Set<FieldPath> paths) {
        paths.forEach(path -> add("clear " + path, Lookup.clearing(table, path)));
    }

    private void extensions(@Nullable Map<String, FieldValue> given, OrderField field, Cell own) {
        if (given == null) {
            return;
        }
        for (String vendor : given.keySet()) {
            add(
                    field.path() + "." + vendor,
                    vendor.equals(table.vendor()) ? own : new Cell(Support.NO, Lookup.foreign(table), null));
        }
    }

    private void add(String path, Cell cell) {
        FieldFate.Fate fate = switch (cell.support()) {
            case EXACT -> FieldFate.Fate.KEPT;
            case TRANSFORMED -> FieldFate.Fate.TRANSFORMED;
            case NO -> FieldFate.Fate.LOST;
        };
        found.add(new FieldFate(path, fate, cell.how()));
    }
}

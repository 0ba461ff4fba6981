package org.ordergateway.capability;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.FieldSet;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderUpdate;

/** Asks a vendor's table about the things that a change holds. */
final class Lookup {

    static final OrderField EXTENSIONS = OrderField.of("extensions");
    static final OrderField LINE_EXTENSIONS = OrderField.of("lines[].extensions");
    private static final OrderField LINES = OrderField.of("lines");

    private Lookup() {}

    /**
     * Whether nothing is lost; the way of every good update, so it builds nothing.
     *
     * @param fields what {@link #fields} says of the update
     */
    static boolean allPossible(Capabilities table, OrderUpdate update, FieldSet fields) {
        return table.possible(Access.UPDATE).containsAll(fields)
                && extensionsPossible(table, update.set())
                && allClearable(table, update.clear())
                && (update.lineChanges().isEmpty()
                        || update.lineChanges().stream().allMatch(change -> possible(table, change)));
    }

    /** Whether nothing of an order is lost. */
    static boolean allPossible(Capabilities table, Order order, FieldSet fields, Access access) {
        return table.possible(access).containsAll(fields) && extensionsPossible(table, order);
    }

    /** The fields that an update gives a value: those that it sets, and those of the lines that it adds or changes. */
    static FieldSet fields(OrderUpdate update, FieldSet set) {
        FieldSet fields = set;
        for (LineChange change : update.lineChanges()) {
            OrderLine carried = change.carried();
            fields = carried == null ? fields : fields.and(OrderField.setIn(carried));
        }
        return fields;
    }

    static boolean possible(Capabilities table, OrderField field, Access access) {
        return table.possible(access).contains(field);
    }

    static boolean clearable(Capabilities table, FieldPath path) {
        return clearing(table, path).possible();
    }

    /** The cell of a field; whether all lines may be replaced stands in a row of its own. */
    static Cell cell(Capabilities table, OrderField field, Access access) {
        return field == LINES && access == Access.UPDATE
                ? table.cell(LineOperation.REPLACE)
                : table.cell(field, access);
    }

    /** The cell of a field inside an order: what stands in a list that cannot be sent goes with the list. */
    static Cell cellInOrder(Capabilities table, OrderField field, Access access) {
        for (int end = field.path().indexOf("[]."); end >= 0; end = field.path().indexOf("[].", end + 1)) {
            Cell list = cell(table, OrderField.of(field.path().substring(0, end)), access);
            if (!list.possible()) {
                return list;
            }
        }
        return cell(table, field, access);
    }

    /** The cell of what is emptied; another vendor's extensions cannot be emptied here. */
    static Cell clearing(Capabilities table, FieldPath path) {
        boolean extensions = path.field() == EXTENSIONS || path.field() == LINE_EXTENSIONS;
        return extensions && path.key() != null && !Objects.equals(path.key(), table.vendor())
                ? new Cell(Support.NO, foreign(table), null)
                : table.cell(path.field(), Access.CLEAR);
    }

    /** Why another vendor's extensions are lost. */
    static String foreign(Capabilities table) {
        return "addressed to another vendor than " + table.vendor();
    }

    private static boolean possible(Capabilities table, LineChange change) {
        OrderLine carried = change.carried();
        return table.cell(change.operation()).possible()
                && (carried == null || ownOnly(table, carried.extensions()))
                && (!(change instanceof LineChange.Change named) || allClearable(table, named.clear()));
    }

    private static boolean extensionsPossible(Capabilities table, Order order) {
        List<OrderLine> lines = order.lines();
        return ownOnly(table, order.extensions())
                && (lines == null || lines.stream().allMatch(line -> ownOnly(table, line.extensions())));
    }

    private static boolean allClearable(Capabilities table, Set<FieldPath> clear) {
        return clear.isEmpty() || clear.stream().allMatch(path -> clearable(table, path));
    }

    private static boolean ownOnly(Capabilities table, @Nullable Map<String, FieldValue> extensions) {
        return extensions == null || extensions.keySet().stream().allMatch(table.vendor()::equals);
    }
}

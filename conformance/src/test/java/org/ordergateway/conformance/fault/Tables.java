package org.ordergateway.conformance.fault;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Cell;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.RefPart;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.OrderField;

/** Tables of capabilities that say something else than the adapter does. */
public final class Tables {

    private Tables() {}

    /** The same table, an operation being declared repeatable where it is not, and none where it is. */
    static Capabilities repeatableTurned(Capabilities table, Operation operation) {
        return table.isRepeatable(operation) ? without(table, null) : table.with(other -> other.repeatable(operation));
    }

    /** The same table without an operation, and without what may be repeated. */
    public static Capabilities without(Capabilities table, @Nullable Operation operation) {
        return Capabilities.of(table.vendor(), other -> {
            for (Operation each : table.operations()) {
                if (each != operation) {
                    other.operation(each, table.refParts(each).toArray(new RefPart[0]));
                }
            }
            other.paging(table.paging(), table.maxPageSize());
            table.lengths().forEach(other::length);
            for (OrderField field : OrderField.all()) {
                for (Access access : Access.values()) {
                    copy(other, field, access, table.cell(field, access));
                }
            }
            for (LineOperation each : LineOperation.values()) {
                if (table.cell(each).possible()) {
                    other.lines(each, table.cell(each).evidence());
                }
            }
        });
    }

    private static void copy(Capabilities.Table table, OrderField field, Access access, Cell cell) {
        switch (cell.support()) {
            case EXACT -> table.exact(cell.evidence(), Set.of(access), field.path());
            case TRANSFORMED -> table.transformed(cell.evidence(), Set.of(access), cell.how(), field.path());
            case NO -> table.no(Set.of(access), String.valueOf(cell.how()), field.path());
        }
    }
}

package org.ordergateway.conformance.flip;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Evidence;
import org.ordergateway.capability.Operation;
import org.ordergateway.conformance.fault.Tables;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.OrderField;

/**
 * One entry of a table that says the opposite of what the adapter does.
 *
 * @param name the cell or the operation, as the contract names it
 * @param removed whether the adapter does it
 * @param rule the rule that must fail for it
 */
record Flip(String name, boolean removed, String rule, UnaryOperator<Capabilities> change) {

    private static final Evidence NO_PAGE = Evidence.partial("no page");
    private static final String NOT = "taken out of the table";

    /** Every entry of a table, flipped. */
    static List<Flip> all(Capabilities table) {
        List<Flip> all = new ArrayList<>();
        for (OrderField field : OrderField.all()) {
            for (Access access : Access.values()) {
                // Whether lines can be replaced stands in the row of that line change.
                if (access != Access.UPDATE || !field.path().equals("lines")) {
                    all.add(of(table, field, access));
                }
            }
        }
        for (LineOperation operation : LineOperation.values()) {
            all.add(of(table, operation));
        }
        for (Operation operation : table.operations()) {
            all.add(new Flip(operation.word(), true, "N-1", other -> Tables.without(other, operation)));
        }
        return all;
    }

    private static Flip of(Capabilities table, OrderField field, Access access) {
        boolean removed = table.cell(field, access).possible();
        String group = switch (access) {
            case CREATE -> "C";
            case UPDATE -> "U";
            case READ -> "R";
            case CLEAR -> "K";
        };
        Set<Access> only = Set.of(access);
        return new Flip(
                field.path() + " " + access.word(),
                removed,
                group + (removed ? "-2" : "-1"),
                other -> other.with(more -> {
                    if (removed) {
                        more.no(only, NOT, field.path());
                    } else {
                        more.exact(NO_PAGE, only, field.path());
                    }
                }));
    }

    private static Flip of(Capabilities table, LineOperation operation) {
        boolean removed = table.cell(operation).possible();
        return new Flip(
                "lineChanges." + operation.word(),
                removed,
                removed ? "L-2" : "L-1",
                other -> other.with(more -> {
                    if (removed) {
                        more.noLines(operation, NOT);
                    } else {
                        more.lines(operation, NO_PAGE);
                    }
                }));
    }

    @Override
    public String toString() {
        return name + (removed ? " removed" : " added");
    }
}

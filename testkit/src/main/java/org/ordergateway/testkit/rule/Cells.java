package org.ordergateway.testkit.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Cell;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Support;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.OrderField;
import org.ordergateway.testkit.harness.Way;

/** The cells of the model under one kind of access, each with the ways in which it can be run. */
final class Cells {

    private static final String LINES = "lines";

    private Cells() {}

    /** A check of one cell in one way. */
    @FunctionalInterface
    interface CellCheck {
        void run(Bench bench, Way way, String path) throws Exception;
    }

    /** One case for each declared cell and way. */
    static List<Case> declared(Bench bench, Access access, CellCheck check) {
        List<Case> cases = new ArrayList<>();
        for (OrderField field : OrderField.all()) {
            Cell cell = cell(bench.capabilities(), field, access);
            if (!possible(bench, access, cell)) {
                continue;
            }
            Case.Outcome outcome = cell.support() == Support.TRANSFORMED ? Case.Outcome.TRANSFORMED : Case.Outcome.YES;
            for (Way way : ways(bench.capabilities(), field, access)) {
                for (String path : paths(bench, field, access)) {
                    cases.add(Case.ofCell(field, access, way.cell(path), outcome, at -> check.run(at, way, path)));
                }
            }
        }
        return cases;
    }

    /** One case for each cell that is not declared. */
    static List<Case> undeclared(Bench bench, Access access, CellCheck check) {
        List<Case> cases = new ArrayList<>();
        for (OrderField field : OrderField.all()) {
            if (!possible(bench, access, cell(bench.capabilities(), field, access))) {
                Way way = ways(bench.capabilities(), field, access).iterator().next();
                cases.add(Case.ofCell(
                        field,
                        access,
                        way.cell(field.path()),
                        Case.Outcome.NO,
                        at -> check.run(at, way, field.path())));
            }
        }
        return cases;
    }

    static String name(OrderField field, Access access) {
        return field.path() + " " + access.word();
    }

    static String name(LineOperation operation) {
        return "lineChanges." + operation.word();
    }

    /** What the table says of a field; whether lines may be replaced stands in a row of its own. */
    static Cell cell(Capabilities table, OrderField field, Access access) {
        return field.path().equals(LINES) && access == Access.UPDATE
                ? table.cell(LineOperation.REPLACE)
                : table.cell(field, access);
    }

    private static boolean possible(Bench bench, Access access, Cell cell) {
        Operation needed = switch (access) {
            case CREATE -> Operation.CREATE;
            case UPDATE, CLEAR -> Operation.UPDATE;
            case READ -> null;
        };
        return cell.possible() && (needed == null || bench.can(needed));
    }

    private static Set<Way> ways(Capabilities table, OrderField field, Access access) {
        return switch (access) {
            case CREATE -> EnumSet.of(Way.CREATE);
            case READ -> EnumSet.of(Way.READ);
            case CLEAR -> EnumSet.of(Way.CLEAR);
            case UPDATE -> updateWays(table, field);
        };
    }

    private static Set<Way> updateWays(Capabilities table, OrderField field) {
        if (field.path().equals(LINES)) {
            return EnumSet.of(Way.REPLACE_LINES);
        }
        if (!field.ofLine()) {
            return EnumSet.of(Way.UPDATE);
        }
        Set<Way> ways = EnumSet.noneOf(Way.class);
        add(table, LineOperation.CHANGE, Way.CHANGE_LINE, ways);
        add(table, LineOperation.REPLACE, Way.REPLACE_LINES, ways);
        add(table, LineOperation.ADD, Way.ADD_LINE, ways);
        return ways.isEmpty() ? EnumSet.of(Way.CHANGE_LINE) : ways;
    }

    private static void add(Capabilities table, LineOperation operation, Way way, Set<Way> ways) {
        if (table.cell(operation).possible()) {
            ways.add(way);
        }
    }

    /** A block of extensions has a case for each name that the harness's table places. */
    static List<String> paths(Bench bench, OrderField field, Access access) {
        boolean block = field.path().equals("extensions") || field.path().equals("lines[].extensions");
        if (!block || access == Access.CLEAR) {
            return List.of(field.path());
        }
        List<String> names = bench.places()
                .below(access, field.path() + "." + bench.sandbox().vendor() + ".");
        return names.isEmpty() ? List.of(field.path()) : names;
    }
}

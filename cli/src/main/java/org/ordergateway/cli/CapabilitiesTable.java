package org.ordergateway.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Cell;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.RefPart;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.OrderField;

/** A vendor's capabilities for people: what it does, its fields, and how it changes the form of some. */
final class CapabilitiesTable {

    private final Capabilities capabilities;
    private final boolean all;
    private final Map<String, Integer> notes = new LinkedHashMap<>();

    CapabilitiesTable(Capabilities capabilities, boolean all) {
        this.capabilities = capabilities;
        this.all = all;
    }

    List<String> lines(boolean markdown) {
        List<String> lines = new ArrayList<>();
        lines.add((markdown ? "# " : "") + capabilities.vendor());
        lines.add("");
        capabilities.operations().forEach(operation -> lines.add((markdown ? "- " : "") + operation(operation)));
        lines.add((markdown ? "- " : "") + "lines: " + lineOperations());
        lines.add("");
        TextTable table = new TextTable("field", "create", "update", "read", "clear");
        for (OrderField field : OrderField.all()) {
            boolean held = Stream.of(Access.values())
                    .anyMatch(access -> capabilities.cell(field, access).possible());
            if (all || held) {
                table.row(row(field, markdown));
            }
        }
        lines.addAll(table.lines(markdown));
        lines.add("");
        lines.add("yes: as it is; a number: in another form, see below; ?: the vendor's pages say it only in part");
        if (markdown && !notes.isEmpty()) {
            lines.add("");
        }
        notes.forEach((how, number) -> lines.add((markdown ? "" : "  ") + number + (markdown ? ". " : "  ") + how));
        return lines;
    }

    private String operation(Operation operation) {
        List<String> parts =
                capabilities.refParts(operation).stream().map(RefPart::path).toList();
        String pages = operation != Operation.FIND
                ? ""
                : " (paging: " + capabilities.paging().word().replace('_', ' ')
                        + (capabilities.maxPageSize() == null ? "" : ", at most " + capabilities.maxPageSize()) + ")";
        return operation.word() + (parts.isEmpty() ? "" : ": by " + String.join(", ", parts)) + pages;
    }

    private String lineOperations() {
        String possible = Stream.of(LineOperation.values())
                .filter(operation -> capabilities.cell(operation).possible())
                .map(LineOperation::word)
                .collect(Collectors.joining(", "));
        return possible.isEmpty() ? "cannot be changed" : possible;
    }

    private String[] row(OrderField field, boolean markdown) {
        Integer most = capabilities.lengths().get(field.path());
        return Stream.concat(
                        Stream.of((markdown ? "`" + field.path() + "`" : field.path())
                                + (most == null ? "" : " (at most " + most + ")")),
                        Stream.of(Access.values()).map(access -> word(capabilities.cell(field, access))))
                .toArray(String[]::new);
    }

    private String word(Cell cell) {
        String partly = cell.evidence() != null && !cell.evidence().documented() ? "?" : "";
        return switch (cell.support()) {
            case NO -> "-";
            case EXACT -> "yes" + partly;
            case TRANSFORMED -> notes.computeIfAbsent(String.valueOf(cell.how()), any -> notes.size() + 1) + partly;
        };
    }
}

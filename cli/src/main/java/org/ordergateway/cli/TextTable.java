package org.ordergateway.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns, or as a table of Markdown. */
final class TextTable {

    private final List<String[]> rows = new ArrayList<>();
    private final int[] widths;

    TextTable(String... headings) {
        widths = new int[headings.length];
        row(headings);
    }

    void row(String... cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], cells[i].length());
        }
        rows.add(cells);
    }

    List<String> lines(boolean markdown) {
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            lines.add(line(row, markdown));
            if (lines.size() == 1) {
                String[] rule = new String[widths.length];
                for (int i = 0; i < rule.length; i++) {
                    rule[i] = "-".repeat(widths[i]);
                }
                lines.add(line(rule, markdown));
            }
        }
        return lines;
    }

    private String line(String[] cells, boolean markdown) {
        StringBuilder line = new StringBuilder(markdown ? "| " : "");
        for (int i = 0; i < cells.length; i++) {
            String cell = markdown ? cells[i].replace("|", "\\|") : cells[i];
            line.append(i == 0 ? "" : markdown ? " | " : "  ")
                    .append(cell)
                    .append(" ".repeat(Math.max(0, widths[i] - cell.length())));
        }
        return (markdown ? line.append(" |").toString() : line.toString()).stripTrailing();
    }
}

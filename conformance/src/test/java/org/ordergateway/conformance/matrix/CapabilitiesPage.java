package org.ordergateway.conformance.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Cell;
import org.ordergateway.capability.Evidence;
import org.ordergateway.capability.Operation;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.OrderField;

/** The matrix for people: what was proven, in which form, and where the vendor's pages say so. */
final class CapabilitiesPage {

    private static final String PREAMBLE = """
            # What each vendor can hold

            Written from the evidence that the contract leaves behind in a build; `mvn verify -Dpages=write` writes it anew.
            Each letter stands for a cell that was proven at the vendor's sandbox: c, given when an order is created; u,
            updated; r, read; x, cleared. A letter with ° is held in another form (below); one in *italics* was put together
            from partial pages of the vendor; one with † needs the settings named below. What is blank was proven to be
            refused by its name before anything is sent. A letter with ? was not proven.

            | field |""";

    private final List<Vendor> vendors;

    CapabilitiesPage(List<Vendor> vendors) {
        this.vendors = List.copyOf(vendors);
    }

    /**
     * One column.
     *
     * @param table the capabilities under the contract's settings
     * @param plain the capabilities under default settings
     * @param settings the names of the contract's settings beyond those
     */
    record Vendor(Proven proven, Capabilities table, Capabilities plain, List<String> settings) {

        Proven.Standing standing(String cell) {
            return proven.cells().getOrDefault(cell, Proven.Standing.UNPROVEN);
        }
    }

    String text() {
        StringBuilder page = new StringBuilder(PREAMBLE);
        vendors.forEach(
                vendor -> page.append(' ').append(vendor.proven().vendor()).append(" |"));
        page.append("\n|---|").append("---|".repeat(vendors.size())).append('\n');
        for (Operation operation : Operation.values()) {
            row(
                    page,
                    "**" + operation.word() + "**",
                    vendor -> vendor.table().operations().contains(operation) ? "yes" : "");
        }
        for (LineOperation operation : LineOperation.values()) {
            row(page, "**lines: " + operation.word() + "**", vendor -> word(vendor, operation));
        }
        for (OrderField field : OrderField.all()) {
            row(page, "`" + field.path() + "`", vendor -> cells(vendor, field));
        }
        vendors.forEach(vendor -> details(page, vendor));
        return page.toString();
    }

    private void row(StringBuilder page, String name, Function<Vendor, String> cell) {
        page.append("| ").append(name).append(" |");
        vendors.forEach(vendor -> page.append(' ').append(cell.apply(vendor)).append(" |"));
        page.append('\n');
    }

    private static String word(Vendor vendor, LineOperation operation) {
        return switch (vendor.standing("lineChanges." + operation.word())) {
            case YES, TRANSFORMED -> "yes";
            case NO -> "";
            case UNPROVEN -> "?";
        };
    }

    private static String cells(Vendor vendor, OrderField field) {
        StringBuilder text = new StringBuilder();
        for (Access access : Access.values()) {
            String letter = letter(access);
            String shown = switch (vendor.standing(field.path() + " " + access.word())) {
                case YES -> letter;
                case TRANSFORMED -> letter + "\u00b0";
                case UNPROVEN -> letter + "?";
                case NO -> "";
            };
            if (!shown.isEmpty()) {
                Cell cell = cell(vendor.table(), field, access);
                boolean settings = !cell(vendor.plain(), field, access).possible() && cell.possible();
                Evidence page = cell.evidence();
                String marked = shown + (settings ? "\u2020" : "");
                text.append(page != null && !page.documented() ? "*" + marked + "*" : marked)
                        .append(' ');
            }
        }
        return text.toString().strip();
    }

    /** Whether all lines can be replaced stands in the row of that line change. */
    static Cell cell(Capabilities table, OrderField field, Access access) {
        return field.path().equals("lines") && access == Access.UPDATE
                ? table.cell(LineOperation.REPLACE)
                : table.cell(field, access);
    }

    private static String letter(Access access) {
        return access == Access.CLEAR ? "x" : access.word().substring(0, 1);
    }

    private static void details(StringBuilder page, Vendor vendor) {
        page.append("\n## ").append(vendor.proven().vendor()).append('\n');
        if (!vendor.settings().isEmpty()) {
            page.append("Proven with the settings ")
                    .append(String.join(", ", vendor.settings()))
                    .append(".\n");
        }
        Map<String, StringBuilder> pages = new TreeMap<>();
        Map<String, StringBuilder> forms = new LinkedHashMap<>();
        for (OrderField field : OrderField.all()) {
            Map<String, String> letters = new LinkedHashMap<>();
            for (Access access : Access.values()) {
                Cell cell = cell(vendor.table(), field, access);
                Evidence said = cell.evidence();
                if (cell.possible() && said != null) {
                    letters.merge(
                            said.page() + (said.documented() ? "" : " (in part)"), letter(access), String::concat);
                }
                String how = cell.how();
                if (how != null && !(said == null && how.startsWith("no page of the vendor names it"))) {
                    list(forms, how)
                            .append('`')
                            .append(field.path())
                            .append("` ")
                            .append(access.word());
                }
            }
            letters.forEach((said, all) -> list(pages, said)
                    .append('`')
                    .append(field.path())
                    .append("` ")
                    .append(all));
        }
        page.append("\n### Where its pages say so\n");
        pages.forEach((said, what) -> item(page, said, what));
        page.append("\n### In another form, and why not\n");
        forms.forEach((how, where) -> item(page, where.toString(), how));
    }

    private static StringBuilder list(Map<String, StringBuilder> lists, String key) {
        StringBuilder list = lists.computeIfAbsent(key, any -> new StringBuilder());
        return list.length() == 0 ? list : list.append(", ");
    }

    private static void item(StringBuilder page, CharSequence what, CharSequence said) {
        page.append("- ").append(what).append(": ").append(said).append('\n');
    }
}

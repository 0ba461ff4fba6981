package org.ordergateway.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Cell;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Support;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.OrderField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what the vendor can hold. */
@Command(
        name = "capabilities",
        mixinStandardHelpOptions = true,
        description = "Shows what the vendor can hold: each field as yes, changed in form (~) or no.")
final class CapabilitiesCommand implements Callable<Integer> {

    /** How the table looks. */
    enum Format {
        TABLE,
        JSON,
        MARKDOWN
    }

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Option(names = "--format", defaultValue = "table", description = "table, json or markdown")
    private Format format = Format.TABLE;

    @Option(names = "--all", description = "also the fields that the vendor cannot hold at all")
    private boolean all;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return gateway.with(open -> {
            PrintWriter out = spec.commandLine().getOut();
            Capabilities table = open.capabilities();
            switch (format) {
                case JSON -> out.println(Output.json(OrderJson.write(table)));
                case MARKDOWN -> markdown(table, out);
                case TABLE -> text(table, out);
            }
            out.flush();
            return Exit.OK;
        });
    }

    private void text(Capabilities table, PrintWriter out) {
        out.println(table.vendor() + ": " + operations(table) + "; lines: " + lines(table));
        out.printf("%-40s %-7s %-7s %-7s %-7s%n", "field", "create", "update", "read", "clear");
        for (OrderField field : OrderField.all()) {
            if (shown(table, field)) {
                out.printf(
                        "%-40s %-7s %-7s %-7s %-7s%n",
                        field.path(),
                        word(table.cell(field, Access.CREATE)),
                        word(table.cell(field, Access.UPDATE)),
                        word(table.cell(field, Access.READ)),
                        word(table.cell(field, Access.CLEAR)));
            }
        }
    }

    private void markdown(Capabilities table, PrintWriter out) {
        out.println("# " + table.vendor() + "\n\n" + operations(table) + "; lines: " + lines(table) + "\n");
        out.println("| field | create | update | read | clear |\n|---|---|---|---|---|");
        for (OrderField field : OrderField.all()) {
            if (shown(table, field)) {
                out.println("| `" + field.path() + "` | "
                        + Arrays.stream(Access.values())
                                .map(access -> word(table.cell(field, access)))
                                .collect(Collectors.joining(" | "))
                        + " |");
            }
        }
    }

    private boolean shown(Capabilities table, OrderField field) {
        return all
                || Arrays.stream(Access.values())
                        .anyMatch(access -> table.cell(field, access).possible());
    }

    private static String operations(Capabilities table) {
        return table.operations().stream().map(Operation::word).collect(Collectors.joining(", "));
    }

    private static String lines(Capabilities table) {
        String possible = Arrays.stream(LineOperation.values())
                .filter(operation -> table.cell(operation).possible())
                .map(operation -> operation.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return possible.isEmpty() ? "none" : possible;
    }

    private static String word(Cell cell) {
        if (cell.support() == Support.NO) {
            return "-";
        }
        return cell.support() == Support.EXACT ? "yes" : "yes ~";
    }
}

package org.ordergateway.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.json.OrderJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what the vendor can hold. */
@Command(
        name = "capabilities",
        mixinStandardHelpOptions = true,
        description = "Shows what the vendor can hold: each field as it is, in another form, or not at all.")
final class CapabilitiesCommand implements Callable<Integer> {

    /** How the table looks. */
    enum Format {
        TABLE,
        JSON,
        MARKDOWN
    }

    @Mixin
    private OfflineGateway gateway = new OfflineGateway();

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
            if (format == Format.JSON) {
                out.println(Output.json(OrderJson.write(table)));
            } else {
                new CapabilitiesTable(table, all)
                        .lines(format == Format.MARKDOWN)
                        .forEach(out::println);
            }
            out.flush();
            return Exit.OK;
        });
    }
}

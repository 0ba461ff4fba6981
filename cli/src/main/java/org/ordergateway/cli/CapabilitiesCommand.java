package org.ordergateway.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateways;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.json.OrderJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a vendor can hold. */
@Command(name = "capabilities", description = "Shows what a vendor can hold, field by field; no network is needed.")
final class CapabilitiesCommand implements Callable<Integer> {

    /** How the table is written. */
    enum Format {
        table,
        markdown,
        json
    }

    private final Shell shell;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table (the default), markdown or json.")
    private @Nullable Format format;

    @Option(names = "--all", description = "The fields that the vendor cannot hold as well; json has them always.")
    private boolean all;

    @Mixin
    private OfflineGateway gateway = new OfflineGateway();

    CapabilitiesCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Format chosen = format != null ? format : Format.table;
        try (OrderGateways gateways = gateway.open(shell)) {
            Capabilities capabilities = gateways.primary().capabilities();
            if (chosen == Format.json) {
                shell.print(OrderJson.write(capabilities));
            } else {
                new CapabilitiesTable(capabilities, all)
                        .lines(chosen == Format.markdown)
                        .forEach(shell.out()::line);
                shell.out().flush();
            }
        }
        return Exit.OK.code();
    }
}

package org.ordergateway.cli;

import static org.ordergateway.failure.OrderGatewayException.orThrow;

import java.util.concurrent.Callable;
import org.ordergateway.OrderGateways;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.OrderUpdate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Changes one order. */
@Command(
        name = "update",
        description = "Changes one order and prints the receipt.",
        footer = {
            "",
            "For example:",
            "  echo '{\"ref\":{\"id\":\"0b7e21c4d9a6\"},\"set\":{\"note\":\"ring twice\"}}' | orders update -",
            "What 'set' holds is set, what 'clear' names is emptied, everything else stays as it is."
        })
final class UpdateCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(
            arity = "0..1",
            paramLabel = "UPDATE",
            defaultValue = "-",
            description = "A file with the update as JSON; standard input when it is - or absent.")
    private String file = "-";

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private CallFlags call = new CallFlags();

    UpdateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        OrderUpdate update = orThrow(OrderJson.readUpdate(JsonInput.read(shell, file)));
        try (OrderGateways gateways = gateway.open(shell)) {
            shell.print(OrderJson.write(orThrow(gateways.primary().update(update, call.options()))));
        }
        return Exit.OK.code();
    }
}

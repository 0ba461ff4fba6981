package org.ordergateway.cli;

import static org.ordergateway.failure.OrderGatewayException.orThrow;

import java.util.concurrent.Callable;
import org.ordergateway.OrderGateways;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.NewOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Creates one order. */
@Command(
        name = "create",
        description = "Creates one order and prints the receipt.",
        footer = {
            "",
            "The order is {\"ref\":{\"number\":\"A-118\"},\"order\":{...}}. After exit code 7 it may exist: read back",
            "before you create it again."
        })
final class CreateCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(
            arity = "0..1",
            paramLabel = "ORDER",
            defaultValue = "-",
            description = "A file with the new order as JSON; standard input when it is - or absent.")
    private String file = "-";

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private CallFlags call = new CallFlags();

    CreateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        NewOrder order = orThrow(OrderJson.readNewOrder(JsonInput.read(shell, file)));
        try (OrderGateways gateways = gateway.open(shell)) {
            shell.print(OrderJson.write(orThrow(gateways.primary().create(order, call.options()))));
        }
        return Exit.OK.code();
    }
}

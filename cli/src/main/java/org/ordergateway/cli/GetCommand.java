package org.ordergateway.cli;

import static org.ordergateway.failure.OrderGatewayException.orThrow;

import java.util.concurrent.Callable;
import org.ordergateway.OrderGateways;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.OrderRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads one order. */
@Command(name = "get", description = "Reads one order and prints it.")
final class GetCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private RefOptions which = new RefOptions();

    @Option(names = "--raw", description = "Print the vendor's own document, byte for byte, instead of neutral words.")
    private boolean raw;

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private CallFlags call = new CallFlags();

    GetCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        OrderRef ref = which.ref(shell);
        try (OrderGateways gateways = gateway.open(shell)) {
            OrderSnapshot order = orThrow(gateways.primary().get(ref, call.options()));
            if (raw) {
                shell.out().line(order.raw().text());
                shell.out().flush();
            } else {
                shell.print(OrderJson.write(order));
            }
        }
        return Exit.OK.code();
    }
}

package org.ordergateway.cli;

import java.util.concurrent.Callable;
import org.ordergateway.json.OrderJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads an order. */
@Command(name = "get", mixinStandardHelpOptions = true, description = "Reads an order.")
final class GetCommand implements Callable<Integer> {

    @Mixin
    private RefOptions which = new RefOptions();

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private CallFlags flags = new CallFlags();

    @Option(names = "--raw", description = "the vendor's own document instead of the neutral order")
    private boolean raw;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return which.ref()
                .fold(
                        failure -> Results.print(spec.commandLine(), failure),
                        order -> gateway.with(open -> Results.print(
                                spec.commandLine(),
                                open.get(order, flags.options()),
                                found -> raw ? found.raw().text() : Output.json(OrderJson.write(found)))));
    }
}

package org.ordergateway.cli;

import java.util.concurrent.Callable;
import org.ordergateway.json.OrderJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates an order. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Creates an order.",
        footer = {
            "",
            "The document is {\"ref\":{\"number\":\"A-118\"},\"order\":{...}}. After exit status 7 the order may exist:",
            "read it back before you create it again."
        })
final class CreateCommand implements Callable<Integer> {

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private CallFlags flags = new CallFlags();

    @Parameters(paramLabel = "FILE", defaultValue = "-", description = "neutral JSON; - is standard input")
    private String source = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return OrderJson.readNewOrder(Input.read(source))
                .fold(
                        failure -> Results.print(spec.commandLine(), failure),
                        order -> gateway.with(open -> Results.print(
                                spec.commandLine(),
                                open.create(order, flags.options()),
                                receipt -> Output.json(OrderJson.write(receipt)))));
    }
}

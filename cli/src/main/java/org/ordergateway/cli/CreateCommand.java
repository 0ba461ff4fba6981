package org.ordergateway.cli;

import java.util.concurrent.Callable;
import org.ordergateway.json.OrderJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates an order. */
@Command(name = "create", mixinStandardHelpOptions = true, description = "Creates an order.")
final class CreateCommand implements Callable<Integer> {

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Parameters(paramLabel = "FILE", defaultValue = "-", description = "neutral JSON; - is standard input")
    private String source = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return OrderJson.readNewOrder(Input.read(source))
                .fold(
                        failure -> Results.print(spec.commandLine(), failure),
                        order -> gateway.with(
                                open -> Results.print(spec.commandLine(), open.create(order), OrderJson::write)));
    }
}

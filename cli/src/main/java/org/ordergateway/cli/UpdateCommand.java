package org.ordergateway.cli;

import java.util.concurrent.Callable;
import org.ordergateway.json.OrderJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes an order. */
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        description = "Changes an order.",
        footer = {
            "",
            "What 'set' holds is set, what 'clear' names is emptied, everything else stays as it is:",
            "  echo '{\"ref\":{\"id\":\"0b7e21c4d9a6\"},\"set\":{\"note\":\"ring twice\"}}' | orders update -c FILE"
        })
final class UpdateCommand implements Callable<Integer> {

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
        return OrderJson.readUpdate(Input.read(source))
                .fold(
                        failure -> Results.print(spec.commandLine(), failure),
                        update -> gateway.with(open -> Results.print(
                                spec.commandLine(),
                                open.update(update, flags.options()),
                                receipt -> Output.json(OrderJson.write(receipt)))));
    }
}

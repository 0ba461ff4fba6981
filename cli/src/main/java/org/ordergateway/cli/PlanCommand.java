package org.ordergateway.cli;

import java.util.concurrent.Callable;
import org.ordergateway.capability.Plan;
import org.ordergateway.json.OrderJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a change would do, without any network. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Shows what a change would do, without any network.")
final class PlanCommand implements Callable<Integer> {

    @Mixin
    private OfflineGateway gateway = new OfflineGateway();

    @Parameters(paramLabel = "FILE", defaultValue = "-", description = "neutral JSON; - is standard input")
    private String source = "-";

    @Option(names = "--create", description = "the document is a new order instead of an update")
    private boolean create;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (create) {
            return OrderJson.readNewOrder(Input.read(source))
                    .fold(
                            failure -> Results.print(spec.commandLine(), failure),
                            order -> gateway.with(open -> print(open.plan(order))));
        }
        return OrderJson.readUpdate(Input.read(source))
                .fold(
                        failure -> Results.print(spec.commandLine(), failure),
                        update -> gateway.with(open -> print(open.plan(update))));
    }

    /** A plan that would be refused is still an answer: the exit status says that it would be. */
    private int print(Plan plan) {
        spec.commandLine().getOut().println(Output.json(OrderJson.write(plan)));
        spec.commandLine().getOut().flush();
        return plan.refusal() == null ? Exit.OK : Exit.of(plan.refusal());
    }
}

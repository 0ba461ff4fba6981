package org.ordergateway.cli;

import static org.ordergateway.failure.OrderGatewayException.orThrow;

import java.util.concurrent.Callable;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.json.OrderJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a change would do. */
@Command(
        name = "plan",
        description = "Shows, without any network, what an update or a new order would become at a vendor:"
                + " each field kept, transformed or lost, and the requests, masked.",
        footer = {"", "When the change would be refused, the plan says so and the exit code is 3."})
final class PlanCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(
            arity = "0..1",
            paramLabel = "CHANGE",
            defaultValue = "-",
            description = "A file with the update as JSON; standard input when it is - or absent.")
    private String file = "-";

    @Option(names = "--create", description = "The document is a new order, not an update.")
    private boolean create;

    @Mixin
    private OfflineGateway gateway = new OfflineGateway();

    PlanCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        String json = JsonInput.read(shell, file);
        var order = create ? orThrow(OrderJson.readNewOrder(json)) : null;
        var update = create ? null : orThrow(OrderJson.readUpdate(json));
        try (OrderGateways gateways = gateway.open(shell)) {
            OrderGateway asked = gateways.primary();
            Plan plan = order != null ? asked.plan(order) : asked.plan(java.util.Objects.requireNonNull(update));
            shell.print(OrderJson.write(plan));
            OrderFailure refusal = plan.refusal();
            return refusal == null ? Exit.OK.code() : Exit.of(refusal).code();
        }
    }
}

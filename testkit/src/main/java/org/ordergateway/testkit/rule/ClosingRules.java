package org.ordergateway.testkit.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateway;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Reactions;

/** That a closed gateway leaves nothing behind. */
final class ClosingRules {

    private static final int PATIENCE = 500;

    private ClosingRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("O-7", "A closed gateway leaves no connection open.", ClosingRules::connections),
                Rule.of("O-8", "A closed gateway leaves no thread behind.", ClosingRules::threads));
    }

    private static void threads(Bench bench) throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        OrderGateway gateway = bench.open(java.util.Map.of());
        for (Operation operation : bench.capabilities().operations()) {
            @Nullable OrderFailure failure = new Trouble(bench).call(operation, Attempt.with(bench, gateway));
            Breach.unless(failure == null, operation.word() + " to succeed", String.valueOf(failure));
        }
        gateway.close();
        List<String> left = List.of();
        for (int i = 0; i < PATIENCE; i++) {
            left = Thread.getAllStackTraces().entrySet().stream()
                    .filter(each -> !before.contains(each.getKey()))
                    .filter(each -> isTheAdapters(each.getKey(), each.getValue()))
                    .map(each -> each.getKey().getName())
                    .collect(Collectors.toList());
            if (left.isEmpty()) {
                return;
            }
            Thread.sleep(10);
        }
        throw new Breach("no thread of the gateway's", "there are " + left);
    }

    /** The sandbox's threads and the test's own come and go as they like. */
    private static boolean isTheAdapters(Thread thread, StackTraceElement[] stack) {
        if (thread.getName().startsWith("order-gateway")) {
            return true;
        }
        for (StackTraceElement frame : stack) {
            String type = frame.getClassName();
            if (type.startsWith("org.ordergateway.")) {
                return !type.startsWith("org.ordergateway.sandbox.")
                        && !type.startsWith("org.ordergateway.testkit.rule.");
            }
        }
        return false;
    }

    private static void connections(Bench bench) throws Exception {
        bench.needs(Operation.UPDATE);
        FaultServer server = bench.faulty(Reactions.answer(422, "{}"));
        OrderGateway gateway = bench.open(bench.harness().at(server.url().toString()));
        var unused = new Trouble(bench).call(Operation.UPDATE, Attempt.with(bench, gateway));
        Breach.unless(server.connections() > 0, "the gateway to connect", "it did not");
        gateway.close();
        for (int i = 0; i < PATIENCE && server.openConnections() > 0; i++) {
            Thread.sleep(10);
        }
        Breach.unless(server.openConnections() == 0, "no connection", server.openConnections() + " are open");
    }
}

package org.ordergateway.testkit.rule;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;

/** From opening to closing, and many at once. */
final class LifetimeRules {

    private static final int CALLERS = 16;
    private static final Duration SOON = Duration.ofMillis(2_500);

    private LifetimeRules() {}

    static RuleGroup group() {
        List<Rule> rules = new ArrayList<>(opening());
        rules.addAll(ClosingRules.rules());
        rules.add(Books.rule());
        return new RuleGroup("Lifetime", rules);
    }

    private static List<Rule> opening() {
        return List.of(
                Rule.of("O-1", "Opening a gateway sends nothing.", bench -> {
                    var unused = bench.open(Map.of()).capabilities();
                    bench.noRequest("for opening");
                }),
                new Rule("O-2", "A closed gateway sends nothing, and fails with effect none.", bench -> closed()),
                Rule.of("O-3", "Closing again does nothing.", bench -> {
                    OrderGateway gateway = bench.open(Map.of());
                    gateway.close();
                    gateway.close();
                }),
                Rule.of(
                        "O-4",
                        "Two gateways side by side are two: closing one leaves the other at work.",
                        LifetimeRules::sideBySide),
                Rule.of(
                        "O-5",
                        "Many threads change many orders at once, and each order gets its own change.",
                        LifetimeRules::atOnce),
                Rule.of(
                        "O-6",
                        "Closing ends a call in flight with a failure that does not say it had no effect.",
                        LifetimeRules::inFlight));
    }

    private static List<Case> closed() {
        List<Case> cases = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            cases.add(Case.of(operation.word(), bench -> {
                bench.needs(operation);
                Attempt attempt = Attempt.usual(bench);
                attempt.gateway().close();
                @Nullable OrderFailure failure = new Trouble(bench).call(operation, attempt);
                bench.noRequest("of a closed gateway");
                Breach.unless(
                        failure != null && failure.effect() == Effect.NONE,
                        "a failure with effect none",
                        failure == null ? "it was told as a success" : "it is " + Neutral.shown(failure));
            }));
        }
        return cases;
    }

    private static void sideBySide(Bench bench) {
        bench.needs(Operation.UPDATE);
        OrderGateway one = bench.open(Map.of());
        OrderGateway other = bench.open(Map.of());
        one.close();
        var unused = Bench.succeeded(other.update(new Trouble(bench).plainUpdate()), "the other gateway to go on");
    }

    private static void inFlight(Bench bench) throws Exception {
        bench.needs(Operation.UPDATE);
        OrderGateway gateway = bench.open(Map.of());
        OrderUpdate update = new Trouble(bench).plainUpdate();
        bench.sandbox().inject(Fault.slow(Duration.ofSeconds(3)));
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            Future<Either<OrderFailure, OrderReceipt>> call = caller.submit(() -> gateway.update(update));
            while (bench.hits() == 0 && !call.isDone()) {
                Thread.sleep(10);
            }
            long begun = System.nanoTime();
            gateway.close();
            OrderFailure failure = Bench.failed(call.get(), "a failure of the call in flight");
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            Breach.unless(failure.effect() == Effect.UNKNOWN, "effect unknown", "it is " + Neutral.shown(failure));
            Breach.unless(
                    taken.compareTo(SOON) < 0, "an end with the gateway's", "it took " + taken.toMillis() + " ms");
        } finally {
            caller.shutdownNow();
        }
    }

    private static void atOnce(Bench bench) throws Exception {
        bench.needs(Operation.UPDATE);
        Crowd crowd = Crowd.held(bench, CALLERS);
        List<Callable<Either<OrderFailure, OrderReceipt>>> calls = new ArrayList<>();
        for (OrderUpdate own : crowd.updates()) {
            calls.add(() -> bench.gateway().update(own));
        }
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            for (Future<Either<OrderFailure, OrderReceipt>> each : callers.invokeAll(calls)) {
                var unused = Bench.succeeded(each.get(), "each change to be taken");
            }
        } finally {
            callers.shutdownNow();
        }
        bench.noViolation();
        for (int i = 0; i < CALLERS; i++) {
            crowd.holds(i, i);
        }
        Breach.unless(bench.hits() == CALLERS, CALLERS + " requests", "there were " + bench.hits());
    }
}

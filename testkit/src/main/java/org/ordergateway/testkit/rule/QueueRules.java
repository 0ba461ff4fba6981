package org.ordergateway.testkit.rule;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.testkit.harness.Json;

/** That changes of one order do not overtake each other, and do not hold up those of others. */
final class QueueRules {

    private static final int CHANGES = 6;
    private static final int ANOTHER = 77;
    private static final Duration LONG = Duration.ofSeconds(2);
    private static final Duration SHORT = Duration.ofMillis(300);

    private QueueRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "One order's changes",
                List.of(
                        Rule.of(
                                "Q-1",
                                "Changes of one order reach the vendor one after the other, as they were asked for.",
                                QueueRules::inOrder),
                        Rule.of(
                                "Q-2",
                                "A change whose deadline passes while another change of its order is under way sends"
                                        + " nothing and says so.",
                                QueueRules::waitsWithinItsDeadline),
                        Rule.of(
                                "Q-3",
                                "A change of one order does not hold up another order's.",
                                QueueRules::othersGoOn),
                        Rule.of(
                                "Q-4",
                                "A thread that is interrupted while its change waits keeps its flag, and nothing is sent.",
                                QueueRules::interrupted),
                        Rule.of("Q-5", "Closing the gateway ends a change that waits.", QueueRules::closed)));
    }

    private static void inOrder(Bench bench) throws Exception {
        withOneUnderWay(bench, LONG, gateway -> {
            long begun = System.nanoTime();
            List<Future<Either<OrderFailure, OrderReceipt>>> calls = new ArrayList<>();
            for (int i = 1; i <= CHANGES; i++) {
                OrderUpdate next = own(bench, i);
                calls.add(waiting(() -> gateway.update(next)));
            }
            int sent = bench.hits();
            boolean early = System.nanoTime() - begun < LONG.toNanos() / 2;
            Breach.unless(!early || sent == 1, "the changes to wait for the one under way", sent + " were sent");
            for (var call : calls) {
                var unused = Bench.succeeded(call.get(), "each change to be taken");
            }
            Breach.unless(bench.hits() == CHANGES + 1, CHANGES + 1 + " requests", "there were " + bench.hits());
            for (int i = 0; i <= CHANGES; i++) {
                String body = bench.sandbox().requests().get(i).body();
                Breach.unless(body.contains(Own.text(i)), "change " + i + " as request " + (i + 1), "another one came");
            }
            new Own(bench).found(bench.sandbox().seededOrderId(), CHANGES);
        });
    }

    private static void waitsWithinItsDeadline(Bench bench) throws Exception {
        withOneUnderWay(bench, LONG, gateway -> {
            OrderFailure failure = Bench.failed(
                    gateway.update(own(bench, 1), CallOptions.DEFAULT.withDeadline(SHORT)),
                    "a failure at the deadline");
            Breach.unless(failure.effect() == Effect.NONE, "effect none", "it is " + Neutral.shown(failure));
            Breach.unless(
                    failure.message().contains("queued behind another change"),
                    "a message that says why",
                    failure.message());
            Breach.unless(bench.hits() == 1, "1 request", "there were " + bench.hits());
        });
    }

    private static void othersGoOn(Bench bench) throws Exception {
        String other = bench.harness().anotherId(ANOTHER);
        String copy = bench.harness().copyOfSeeded(Json.written(bench.state()), other, ANOTHER);
        bench.sandbox().seed(other, copy);
        withOneUnderWay(bench, LONG, gateway -> {
            OrderUpdate update = new Own(bench).update(bench.harness().refTo(other), 1);
            var unused = Bench.succeeded(
                    gateway.update(update, CallOptions.DEFAULT.withDeadline(Duration.ofMillis(1_500))),
                    "another order's change to be taken meanwhile");
        });
    }

    private static void interrupted(Bench bench) throws Exception {
        withOneUnderWay(bench, LONG, gateway -> {
            Thread.currentThread().interrupt();
            Either<OrderFailure, OrderReceipt> outcome = gateway.update(own(bench, 1));
            boolean kept = Thread.interrupted();
            OrderFailure failure = Bench.failed(outcome, "a failure");
            Breach.unless(failure.effect() == Effect.NONE, "effect none", "it is " + Neutral.shown(failure));
            Breach.unless(kept, "the thread's flag to be kept", "it was taken");
            Breach.unless(
                    failure.message().contains("queued behind another change"),
                    "a message that says what it waited for",
                    failure.message());
            Breach.unless(bench.hits() == 1, "1 request", "there were " + bench.hits());
        });
    }

    private static void closed(Bench bench) throws Exception {
        withOneUnderWay(bench, LONG, gateway -> {
            OrderUpdate next = own(bench, 1);
            Future<Either<OrderFailure, OrderReceipt>> waiting = waiting(() -> gateway.update(next));
            long begun = System.nanoTime();
            gateway.close();
            OrderFailure failure = Bench.failed(waiting.get(), "a failure of the change that waits");
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            Breach.unless(failure.effect() == Effect.NONE, "effect none", "it is " + Neutral.shown(failure));
            Breach.unless(
                    taken.compareTo(LONG) < 0, "an end with the gateway's", "it took " + taken.toMillis() + " ms");
            Breach.unless(bench.hits() == 1, "1 request", "there were " + bench.hits());
        });
    }

    /** What happens while a change is on its way. */
    @FunctionalInterface
    private interface Meanwhile {
        void happens(OrderGateway gateway) throws Exception;
    }

    /** With a change of the seeded order that the vendor is slow to answer. */
    private static void withOneUnderWay(Bench bench, Duration slow, Meanwhile meanwhile) throws Exception {
        bench.needs(Operation.UPDATE);
        OrderGateway gateway = bench.open(Map.of());
        bench.sandbox().inject(Fault.slow(slow));
        OrderUpdate first = own(bench, 0);
        FutureTask<?> underWay = new FutureTask<>(() -> gateway.update(first));
        start(underWay);
        while (bench.hits() == 0 && !underWay.isDone()) {
            Thread.sleep(5);
        }
        meanwhile.happens(gateway);
    }

    /** A call in a thread of its own, which by now waits for something, if it ever does. */
    private static <T> Future<T> waiting(Callable<T> call) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = start(task);
        for (int i = 0; i < 100 && !isWaiting(thread); i++) {
            Thread.sleep(2);
        }
        return task;
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work, "caller");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static OrderUpdate own(Bench bench, int number) {
        return new Own(bench).update(bench.harness().ref(), number);
    }
}

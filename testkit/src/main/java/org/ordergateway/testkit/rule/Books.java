package org.ordergateway.testkit.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.testkit.harness.Json;

/**
 * Many threads and faults at random, and then the books: what each call was told against what the vendor holds. The
 * properties {@code orders.stress.ms} and {@code orders.stress.seed} make it longer, or make it again.
 */
final class Books {

    private static final int THREADS = 64;
    private static final int LEAST = 6;
    private static final CallOptions AMPLE = CallOptions.DEFAULT.withDeadline(Duration.ofMinutes(1));

    private final Bench bench;
    private final Own own;
    private final OrderGateway gateway;
    private final long seed = Long.getLong("orders.stress.seed", System.nanoTime());
    private final long end = System.nanoTime() + Long.getLong("orders.stress.ms", 1_500) * 1_000_000;
    private final AtomicInteger numbers = new AtomicInteger(1);
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger withoutEffect = new AtomicInteger();
    private final AtomicInteger inDoubt = new AtomicInteger();

    private Books(Bench bench) {
        this.bench = bench;
        this.own = new Own(bench);
        this.gateway = bench.open(Map.of());
    }

    static Rule rule() {
        return Rule.of(
                "O-9",
                "With 64 threads and faults at random, what each change was told agrees with what the vendor holds, and each"
                        + " is sent once.",
                bench -> {
                    bench.needs(Operation.UPDATE);
                    new Books(bench).run();
                });
    }

    private void run() throws Exception {
        bench.sandbox().inject(Fault.slow(Duration.ZERO)); // where there is no server the case ends here
        String seeded = Json.written(bench.state());
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String id = bench.harness().anotherId(i);
            bench.sandbox().seed(id, bench.harness().copyOfSeeded(seeded, id, i));
            ids.add(id);
        }
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(seed + i);
                String id = ids.get(i);
                threads.add(callers.submit(() -> change(id, random)));
            }
            for (Future<?> each : threads) {
                each.get();
            }
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof Breach breach) {
                throw new Breach(breach.expected() + " (seed " + seed + ")", breach.actual());
            }
            throw e;
        } finally {
            callers.shutdownNow();
        }
        System.out.println("[" + bench.sandbox().vendor() + "] O-9: seed " + seed + ", " + calls + " changes and "
                + reads + " reads by " + THREADS + " threads; failures: " + withoutEffect + " without effect, "
                + inDoubt + " in doubt");
        int wanted = calls.get() + reads.get();
        Breach.unless(
                bench.hits() == wanted,
                wanted + " requests for as many calls (seed " + seed + ")",
                "there were " + bench.hits());
        Breach.unless(
                withoutEffect.get() > 0 && inDoubt.get() > 0,
                "failures with and without effect (seed " + seed + ")",
                withoutEffect + " had none and " + inDoubt + " were in doubt");
    }

    /** Changes one order again and again; nobody else does, so after each call its state is one of two. */
    private void change(String id, Random random) {
        OrderRef ref = bench.harness().refTo(id);
        int known = 0;
        for (int call = 0; call < LEAST || System.nanoTime() < end; call++) {
            if (random.nextInt(3) == 0) {
                bench.sandbox().inject(fault(random));
            }
            int next = numbers.getAndIncrement();
            calls.incrementAndGet();
            @Nullable OrderFailure failure = gateway.update(own.update(ref, next), AMPLE).fold(left -> left, right -> null);
            boolean made = own.holds(id, next);
            boolean asBefore = known == 0 ? !made : own.holds(id, known);
            if (failure == null) {
                Breach.unless(made, "a change that was told as made to stand at the vendor", "it does not");
            } else {
                (failure.effect() == Effect.NONE ? withoutEffect : inDoubt).incrementAndGet();
                Breach.unless(
                        failure.effect() != Effect.NONE || asBefore && !made,
                        "a change without effect to leave the order as it was",
                        "it changed: " + Neutral.shown(failure));
                Breach.unless(made || asBefore, "the order to be as before or as asked", "it is neither");
            }
            known = made ? next : known;
            if (random.nextInt(4) == 0 && bench.can(Operation.GET)) {
                var unused = gateway.get(ref, AMPLE);
                reads.incrementAndGet();
            }
        }
    }

    /** What the next request meets, whosever it is. */
    private static Fault fault(Random random) {
        Fault fault = switch (random.nextInt(6)) {
            case 0 -> Fault.reset();
            case 1 -> Fault.close();
            case 2 -> Fault.answer(429, "{}");
            case 3 -> Fault.answer(503, "{}");
            case 4 -> Fault.answer(500, "{}");
            default -> Fault.slow(Duration.ofMillis(random.nextInt(30)));
        };
        return fault.status() != 429 && random.nextBoolean() ? fault.afterApplying() : fault;
    }
}

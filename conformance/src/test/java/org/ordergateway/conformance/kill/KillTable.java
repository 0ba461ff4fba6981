package org.ordergateway.conformance.kill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.ordergateway.conformance.Vendor;
import org.ordergateway.conformance.fault.FaultyAdapter;
import org.ordergateway.testkit.harness.AdapterHarness;
import org.ordergateway.testkit.rule.Verdict;

/** Every faulty adapter of every vendor under the contract, and a sound one behind the same wrapper and proxy. */
public final class KillTable {

    /** The rules wait more than they work. */
    private static final int THREADS = 4;

    private static @Nullable KillTable table;

    private final List<Kill> kills;
    private final Map<String, List<Verdict>> controls;

    private KillTable(List<Kill> kills, Map<String, List<Verdict>> controls) {
        this.kills = List.copyOf(kills);
        this.controls = Map.copyOf(controls);
    }

    /** The table, run when it is asked for first. */
    public static synchronized KillTable get() throws Exception {
        if (table == null) {
            table = run();
        }
        return table;
    }

    /** In the order of the faulty adapters, and of the vendors. */
    public List<Kill> kills() {
        return kills;
    }

    /** Every case of the contract over the sound adapters, by vendor. */
    public Map<String, List<Verdict>> controls() {
        return controls;
    }

    private static KillTable run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Harnesses harnesses = new Harnesses()) {
            Map<String, Future<List<Verdict>>> controls = new LinkedHashMap<>();
            for (Vendor vendor : Vendor.all()) {
                controls.put(
                        vendor.name(), threads.submit(on(harnesses, vendor, FaultyAdapter.none(), KillRun::whole)));
            }
            List<Future<List<Kill>>> kills = new ArrayList<>();
            for (FaultyAdapter adapter : FaultyAdapter.all()) {
                kills.add(threads.submit(() -> everywhere(harnesses, adapter)));
            }
            return finished(kills, controls);
        } finally {
            threads.shutdownNow();
        }
    }

    /** What other rules notice is looked at once, at the first vendor where the named one does. */
    private static List<Kill> everywhere(Harnesses harnesses, FaultyAdapter adapter) throws Exception {
        List<Kill> kills = new ArrayList<>();
        for (Vendor vendor : Vendor.all()) {
            boolean first = kills.stream().noneMatch(kill -> kill.outcome() == Kill.Outcome.CAUGHT);
            kills.add(on(harnesses, vendor, adapter, run -> run.kill(first)).call());
        }
        return kills;
    }

    @FunctionalInterface
    private interface Work<T> {
        T of(KillRun run) throws Exception;
    }

    private static <T> Callable<T> on(Harnesses harnesses, Vendor vendor, FaultyAdapter adapter, Work<T> work) {
        return () -> {
            AdapterHarness sound = harnesses.take(vendor);
            try {
                return work.of(new KillRun(vendor, adapter, sound));
            } catch (RuntimeException e) {
                throw new IllegalStateException("at " + vendor + " with '" + adapter + "'", e);
            } finally {
                harnesses.giveBack(vendor, sound);
            }
        };
    }

    private static KillTable finished(List<Future<List<Kill>>> kills, Map<String, Future<List<Verdict>>> controls)
            throws InterruptedException, ExecutionException {
        List<Kill> ended = new ArrayList<>();
        for (Future<List<Kill>> each : kills) {
            ended.addAll(each.get());
        }
        Map<String, List<Verdict>> whole = new LinkedHashMap<>();
        for (Map.Entry<String, Future<List<Verdict>>> each : controls.entrySet()) {
            whole.put(each.getKey(), each.getValue().get());
        }
        return new KillTable(ended, whole);
    }
}

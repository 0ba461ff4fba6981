package org.ordergateway.conformance.kill;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.ordergateway.conformance.Vendor;
import org.ordergateway.conformance.fault.FaultyAdapter;
import org.ordergateway.conformance.fault.FaultyHarness;
import org.ordergateway.testkit.harness.AdapterHarness;
import org.ordergateway.testkit.rule.Case;
import org.ordergateway.testkit.rule.Contract;
import org.ordergateway.testkit.rule.ContractRun;
import org.ordergateway.testkit.rule.Rule;
import org.ordergateway.testkit.rule.Verdict;

/** The contract over one faulty adapter: all of the rule that is named for it, and a sample of every other rule. */
final class KillRun {

    /** They wait in every case, or work long; they run where they are named. */
    static final Set<String> SLOW = Set.of(
            "F-16", "F-18", "F-26", "F-27", "F-28", "F-29", "E-6", "S-3", "S-5", "S-7", "O-6", "O-7", "O-8", "O-9",
            "H-1", "H-2", "H-4", "X-1", "X-2", "X-3", "X-4", "X-5", "X-6", "X-7", "X-8", "Q-1", "Q-2", "Q-3", "Q-4",
            "Q-5", "B-4", "B-5", "B-6", "G-7");

    /** It counts the runs of all others. */
    private static final String WHOLE_MODEL = "M-1";

    /** They look at what the whole JVM logs, trusts or runs, or load it; nothing else runs meanwhile. */
    private static final Set<String> ALONE = Set.of("S-5", "S-7", "F-26", "F-27", "O-8", "O-9");

    private static final ReadWriteLock RUNNING = new ReentrantReadWriteLock();

    private final Vendor vendor;
    private final FaultyAdapter adapter;
    private final AdapterHarness sound;

    KillRun(Vendor vendor, FaultyAdapter adapter, AdapterHarness sound) {
        this.vendor = vendor;
        this.adapter = adapter;
        this.sound = sound;
    }

    /** Every case of every rule; the harness stays open. */
    List<Verdict> whole() throws Exception {
        List<Verdict> verdicts = new ArrayList<>();
        try (ContractRun run = new ContractRun(FaultyHarness.of(vendor, sound, adapter))) {
            for (Rule rule : Contract.rules()) {
                for (Case each : run.cases(rule)) {
                    verdicts.add(run(run, rule, each));
                }
            }
        }
        return verdicts;
    }

    /** {@code others} asks for what other rules notice. */
    Kill kill(boolean others) throws Exception {
        @Nullable String reason = reason();
        if (reason != null) {
            return new Kill(adapter, vendor, Kill.Outcome.CANNOT_APPLY, reason, List.of());
        }
        try (ContractRun run = new ContractRun(FaultyHarness.of(vendor, sound, adapter))) {
            Verdict named = named(run);
            if (named == null) {
                String none = vendor.name() + " has no cell that the rule is about";
                return new Kill(adapter, vendor, Kill.Outcome.CANNOT_APPLY, none, List.of());
            }
            return switch (named.result()) {
                case NOT_RUN -> new Kill(adapter, vendor, Kill.Outcome.CANNOT_APPLY, named.actual(), List.of());
                case PASSED -> new Kill(adapter, vendor, Kill.Outcome.SURVIVED, "", others ? others(run) : List.of());
                case FAILED ->
                    new Kill(adapter, vendor, Kill.Outcome.CAUGHT, named.describe(), others ? others(run) : List.of());
            };
        }
    }

    private @Nullable String reason() {
        return vendor.members() == null && adapter.traffic() != null
                ? vendor.name() + " has no traffic"
                : adapter.reasons().get(vendor.name());
    }

    /** The first case of the named rule that fails; else one that passed; else one that could not be run. */
    private @Nullable Verdict named(ContractRun run) {
        Verdict best = null;
        Rule rule = Contract.rules().stream()
                .filter(each -> each.id().equals(adapter.rule()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule " + adapter.rule()));
        for (Case each : run.cases(rule)) {
            Verdict verdict = run(run, rule, each);
            if (verdict.result() == Verdict.Result.FAILED) {
                return verdict;
            }
            if (best == null || verdict.result() == Verdict.Result.PASSED) {
                best = verdict;
            }
        }
        return best;
    }

    private List<String> others(ContractRun run) {
        List<String> failed = new ArrayList<>();
        for (Rule rule : Contract.rules()) {
            boolean runs =
                    !rule.id().equals(adapter.rule()) && !rule.id().equals(WHOLE_MODEL) && !SLOW.contains(rule.id());
            if (runs
                    && sample(run.cases(rule)).stream()
                            .anyMatch(each -> run(run, rule, each).result() == Verdict.Result.FAILED)) {
                failed.add(rule.id());
            }
        }
        return failed;
    }

    /** The first case and the last one. */
    private static Set<Case> sample(List<Case> cases) {
        Set<Case> some = new LinkedHashSet<>();
        if (!cases.isEmpty()) {
            some.add(cases.get(0));
            some.add(cases.get(cases.size() - 1));
        }
        return some;
    }

    private static Verdict run(ContractRun run, Rule rule, Case each) {
        Lock lock = ALONE.contains(rule.id()) ? RUNNING.writeLock() : RUNNING.readLock();
        lock.lock();
        try {
            return run.run(rule, each);
        } finally {
            lock.unlock();
        }
    }
}

package org.ordergateway.testkit.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ordergateway.testkit.harness.AdapterHarness;
import org.ordergateway.testkit.harness.NoServer;

/**
 * The contract over one harness: runs rules, or some of them, and remembers how each case ended. For one thread.
 */
public final class ContractRun implements AutoCloseable {

    private final Bench bench;
    private final List<Verdict> verdicts = new ArrayList<>();

    /** Runs over this harness, which is closed with the run. */
    public ContractRun(AdapterHarness harness) {
        this.bench = new Bench(harness, Collections.unmodifiableList(verdicts));
    }

    /** The cases of a rule for this harness. */
    public List<Case> cases(Rule rule) {
        return rule.cases().apply(bench);
    }

    /** Runs one case; never throws for a rule that does not hold. */
    public Verdict run(Rule rule, Case each) {
        Verdict verdict = verdict(rule, each);
        verdicts.add(verdict);
        return verdict;
    }

    /** Runs every case of the rules that are asked for. */
    public List<Verdict> run(Predicate<Rule> wanted) {
        List<Verdict> found = new ArrayList<>();
        Contract.rules().stream()
                .filter(wanted)
                .forEach(rule -> cases(rule).forEach(each -> found.add(run(rule, each))));
        return found;
    }

    /** How every case ended so far. */
    public List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    private Verdict verdict(Rule rule, Case each) {
        Map<String, String> notRun = bench.harness().notRun();
        String reason = notRun.getOrDefault(rule.id(), notRun.get(rule.id() + " " + each.name()));
        if (reason != null && each.cell() == null) {
            return of(rule, each, Verdict.Result.NOT_RUN, "", reason, null);
        }
        bench.begin();
        Verdict verdict = checked(rule, each);
        try {
            bench.end();
            return verdict;
        } catch (RuntimeException e) {
            return verdict.result() == Verdict.Result.FAILED
                    ? verdict
                    : of(rule, each, Verdict.Result.FAILED, "gateways that can be closed", "there was " + e, e);
        }
    }

    private Verdict checked(Rule rule, Case each) {
        try {
            each.check().run(bench);
            bench.noViolationUnlessOnPurpose();
            return of(rule, each, Verdict.Result.PASSED, "", "", null);
        } catch (NotRun e) {
            return of(rule, each, Verdict.Result.NOT_RUN, "", String.valueOf(e.getMessage()), null);
        } catch (NoServer e) {
            return each.cell() == null
                    ? of(rule, each, Verdict.Result.NOT_RUN, "", String.valueOf(e.getMessage()), null)
                    : of(rule, each, Verdict.Result.FAILED, "a run of every cell", String.valueOf(e.getMessage()), e);
        } catch (Breach e) {
            return of(rule, each, Verdict.Result.FAILED, e.expected(), e.actual(), null);
        } catch (Exception | AssertionError | StackOverflowError e) {
            return of(rule, each, Verdict.Result.FAILED, "an outcome as a value", "there was " + e, e);
        }
    }

    private Verdict of(
            Rule rule,
            Case each,
            Verdict.Result result,
            String expected,
            String actual,
            @org.jspecify.annotations.Nullable Throwable cause) {
        List<Sent> sent = result == Verdict.Result.NOT_RUN
                ? List.of()
                : bench.sandbox().requests().stream().map(Sent::of).toList();
        String held = result == Verdict.Result.FAILED
                ? bench.sandbox().order(bench.sandbox().seededOrderId()).orElse("no such order")
                : "";
        return new Verdict(rule, each, bench.sandbox().vendor(), result, expected, actual, held, sent, cause);
    }

    @Override
    public void close() throws Exception {
        bench.close();
    }
}

package org.ordergateway.conformance.flip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.conformance.Vendor;
import org.ordergateway.conformance.fault.FaultyAdapter;
import org.ordergateway.conformance.fault.FaultyGateway;
import org.ordergateway.conformance.fault.FaultyHarness;
import org.ordergateway.testkit.harness.AdapterHarness;
import org.ordergateway.testkit.rule.Case;
import org.ordergateway.testkit.rule.Contract;
import org.ordergateway.testkit.rule.ContractRun;
import org.ordergateway.testkit.rule.Rule;
import org.ordergateway.testkit.rule.Verdict;

/** Some of a vendor's flips, one after another over one gateway and one sandbox; of each only its own cases run. */
final class FlipRun implements Callable<List<String>> {

    private static final Map<String, Rule> RULES =
            Contract.rules().stream().collect(java.util.stream.Collectors.toMap(Rule::id, rule -> rule));

    private final Vendor vendor;
    private final List<Flip> flips;
    private final AtomicReference<Capabilities> table;

    FlipRun(Vendor vendor, Capabilities table, List<Flip> flips) {
        this.vendor = vendor;
        this.flips = flips;
        this.table = new AtomicReference<>(table);
    }

    /** The flips that the contract did not notice by their names. */
    @Override
    public List<String> call() throws Exception {
        FaultyAdapter otherTable =
                FaultyAdapter.wrapped("another table", "", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    public Capabilities capabilities() {
                        return table.get();
                    }
                });
        List<String> unnoticed = new ArrayList<>();
        Capabilities own = table.get();
        try (AdapterHarness sound = vendor.harness().get();
                ContractRun run = new ContractRun(FaultyHarness.of(vendor, sound, otherTable))) {
            for (Flip flip : flips) {
                table.set(flip.change().apply(own));
                if (!noticed(run, flip)) {
                    unnoticed.add(flip + ", of which " + flip.rule() + " must tell");
                }
            }
        }
        return unnoticed;
    }

    private static boolean noticed(ContractRun run, Flip flip) {
        Rule rule = RULES.get(flip.rule());
        return cases(run, rule, flip)
                .map(each -> run.run(rule, each))
                .anyMatch(verdict -> verdict.result() == Verdict.Result.FAILED
                        && verdict.describe().contains(flip.name()));
    }

    private static Stream<Case> cases(ContractRun run, Rule rule, Flip flip) {
        return run.cases(rule).stream()
                .filter(each -> flip.name().equals(each.cell()) || flip.name().equals(each.name()));
    }
}

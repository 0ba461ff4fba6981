package org.ordergateway.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ordergateway.testkit.rule.ContractRun;
import org.ordergateway.testkit.rule.Verdict;

/** Each flaw is caught by the rule that is named for it. */
class FlawsTest {

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void theRuleNamedForAFlawCatchesIt(Flaw flaw) throws Exception {
        try (ContractRun run = new ContractRun(new FakeHarness(Set.of(flaw)))) {
            assertThat(run.run(rule -> rule.id().equals(flaw.rule())))
                    .as("verdicts of %s over an adapter with %s", flaw.rule(), flaw)
                    .anyMatch(verdict -> verdict.result() == Verdict.Result.FAILED)
                    .filteredOn(verdict -> verdict.result() == Verdict.Result.FAILED)
                    .allSatisfy(verdict -> assertThat(verdict.describe())
                            .contains(flaw.rule())
                            .contains(verdict.rule().sentence())
                            .contains("vendor   fake")
                            .contains("case     " + verdict.proven().name())
                            .contains("expected ")
                            .contains("but      ")
                            .contains("held     {")
                            .contains("requests "));
        }
    }
}

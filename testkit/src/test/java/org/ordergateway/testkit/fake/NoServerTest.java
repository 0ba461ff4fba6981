package org.ordergateway.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ordergateway.testkit.harness.NoServer;
import org.ordergateway.testkit.rule.Case;
import org.ordergateway.testkit.rule.Check;
import org.ordergateway.testkit.rule.ContractRun;
import org.ordergateway.testkit.rule.Rule;
import org.ordergateway.testkit.rule.Verdict;

class NoServerTest {

    private static final Rule RULE = new Rule("X-1", "A rule.", bench -> List.of());
    private static final Check WITHOUT_SERVER = bench -> {
        throw new NoServer("there is no server");
    };

    @Test
    void whatNeedsAServerIsNotRunWhereThereIsNoneAndSaysWhy() throws Exception {
        try (ContractRun run = new ContractRun(new FakeHarness(Set.of()))) {
            Verdict verdict = run.run(RULE, new Case("any", null, Case.Outcome.RULE, WITHOUT_SERVER));

            assertThat(verdict.result()).isEqualTo(Verdict.Result.NOT_RUN);
            assertThat(verdict.actual()).isEqualTo("there is no server");
        }
    }

    @Test
    void aCellOfTheModelIsNeverLeftOutForWantOfAServer() throws Exception {
        try (ContractRun run = new ContractRun(new FakeHarness(Set.of()))) {
            Verdict verdict = run.run(RULE, new Case("note update", "note update", Case.Outcome.YES, WITHOUT_SERVER));

            assertThat(verdict.result()).isEqualTo(Verdict.Result.FAILED);
        }
    }
}

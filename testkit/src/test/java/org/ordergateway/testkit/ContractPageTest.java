package org.ordergateway.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ordergateway.testkit.rule.Contract;
import org.ordergateway.testkit.rule.Rule;

class ContractPageTest {

    private static final String PREAMBLE = """
            # The contract of an order gateway

            What every adapter does, whichever vendor is behind it. An adapter passes by extending `OrderGatewayContract` in its
            tests and handing it an `AdapterHarness`: the vendor's sandbox, and a table, written by hand from the vendor's pages,
            of where each neutral field stands in the sandbox's state and how it is spelled there.

            - The **cells** come from the model by themselves: each neutral field under create, update, read and clear, and each
              kind of line change. What the adapter's capabilities declare is done and found at the vendor; what they do not
              declare is refused by its name with zero requests. A cell without a run fails rule M-1.
            - During a declared run the sandbox must note **no violation** of the vendor's page.
            - What cannot be run for a vendor (no such operation, no such page, no server) is reported as not run with its reason,
              counted, and written to the evidence. A cell of the model is never left out.
            - A run writes `target/contract-evidence/<vendor>.jsonl`: rule, case, cell, result, and what was sent, without a value.
            - An id is never given to another rule.

            This page is written from the code: `mvn verify -Dpages=write`.
            """;

    @Test
    void thePageIsWhatTheCodeRuns() {
        GeneratedPage.holds("../testkit/CONTRACT.md", PREAMBLE + Contract.toMarkdown());
    }

    @Test
    void eachRuleHasAnIdOfItsOwnAndASentence() {
        List<Rule> rules = Contract.rules();
        assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Z]-[1-9][0-9]*"));
        assertThat(rules).extracting(Rule::sentence).doesNotHaveDuplicates().allMatch(text -> text.endsWith("."));
    }
}

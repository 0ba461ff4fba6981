package org.ordergateway.conformance.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import org.ordergateway.conformance.Vendor;
import org.ordergateway.testkit.GeneratedPage;
import org.ordergateway.testkit.rule.Rule;
import org.ordergateway.testkit.rule.Verdict;

class KillTableTest {

    @TestFactory
    @DisplayName("each faulty adapter is caught by the rule that is named for it")
    Stream<DynamicTest> faultyAdapters() throws Exception {
        return KillTable.get().kills().stream()
                .map(kill -> DynamicTest.dynamicTest(kill.toString(), () -> {
                    switch (kill.outcome()) {
                        case CAUGHT -> {}
                        case CANNOT_APPLY -> throw new TestAbortedException(kill.told());
                        case SURVIVED ->
                            throw new AssertionError("'" + kill.adapter() + "' survives at " + kill.vendor() + ": "
                                    + kill.adapter().rule() + " passes; " + kill.noticed() + " noticed");
                    }
                }));
    }

    @TestFactory
    @DisplayName("a sound adapter behind the same wrapper and proxy passes")
    Stream<DynamicTest> controls() throws Exception {
        KillTable table = KillTable.get();
        return Vendor.all().stream()
                .map(vendor -> DynamicTest.dynamicTest(
                        vendor.name(),
                        () -> assertThat(table.controls().get(vendor.name()))
                                .filteredOn(verdict -> verdict.result() == Verdict.Result.FAILED)
                                .extracting(Verdict::describe)
                                .isEmpty()));
    }

    @Test
    void eachFaultIsCaughtAtOneVendorAtLeast() throws Exception {
        var caught = KillTable.get().kills().stream()
                .filter(kill -> kill.outcome() == Kill.Outcome.CAUGHT)
                .map(kill -> kill.adapter().name())
                .toList();
        assertThat(KillTable.get().kills())
                .extracting(kill -> kill.adapter().name())
                .isSubsetOf(caught);
    }

    @Test
    void eachRuleHasAFaultyAdapterOrAReason() {
        assertThat(KillPage.without())
                .extracting(Rule::id)
                .containsExactlyInAnyOrderElementsOf(KillPage.WITHOUT.keySet());
    }

    @Test
    void thePageIsWhatRan() throws Exception {
        GeneratedPage.holds("kill-table.md", KillPage.of(KillTable.get().kills()), KillPage::promised);
    }

    @Test
    void whatStrangersNoticeIsShownAndNotHeld() {
        assertThat(KillPage.promised("# Head\n| a | K-1 | caught | – | C-5 |\n| b | K-2 | – | caught |  |\n"))
                .isEqualTo("# Head\n| a | K-1 | caught | – |\n| b | K-2 | – | caught |");
    }
}

package org.ordergateway.capillary;

import org.junit.jupiter.api.Test;
import org.ordergateway.testkit.GeneratedPage;

class CapillaryFailuresPageTest {

    @Test
    void thePageIsTheTableThatRuns() {
        GeneratedPage.holds(
                "failures-capillary.md",
                "# What Capillary's answers mean\n\nThe table that the adapter runs on; `mvn verify -Dpages=write` writes"
                        + " it anew. A row with a code wins over one without, a narrower range of statuses over a wider"
                        + " one.\n\n" + CapillaryFailures.TABLE.toMarkdown());
    }
}

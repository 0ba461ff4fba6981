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
                        + " one. A code that names why Capillary refused counts up to HTTP 500, of which the status"
                        + " table says that all failed; one that names no reason counts below 500 only.\n\n"
                        + CapillaryFailures.TABLE.toMarkdown());
    }
}

package org.ordergateway.captain;

import org.junit.jupiter.api.Test;
import org.ordergateway.testkit.GeneratedPage;

class CaptainFailuresPageTest {

    @Test
    void thePageIsTheTableThatRuns() {
        GeneratedPage.holds(
                "failures-captain.md",
                "# What Captain's answers mean\n\nThe table that the adapter runs on; `mvn verify -Dpages=write` writes it"
                        + " anew. A row with a code wins over one without, a narrower range of statuses over a wider"
                        + " one.\n\n" + CaptainFailures.TABLE.toMarkdown());
    }
}

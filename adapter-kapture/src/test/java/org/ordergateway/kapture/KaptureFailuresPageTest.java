package org.ordergateway.kapture;

import org.junit.jupiter.api.Test;
import org.ordergateway.testkit.GeneratedPage;

class KaptureFailuresPageTest {

    @Test
    void thePageIsTheTableThatRuns() {
        GeneratedPage.holds(
                "failures-kapture.md",
                "# What Kapture's answers mean\n\nThe table that the adapter runs on; `mvn verify -Dpages=write` writes"
                        + " it anew. A row with a code wins over one without, a narrower range of statuses over a wider"
                        + " one.\n\n" + KaptureFailures.TABLE.toMarkdown());
    }
}

package org.ordergateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"captain", "kapture", "capillary"})
    void whatAVendorCanHoldIsShownWithoutAnyConfiguration(String vendor) {
        Ran some = Ran.of("capabilities", "--vendor", vendor);
        assertThat(some.status()).as(some.err()).isZero();
        assertThat(some.out())
                .startsWith(vendor)
                .contains("update: by ref.id")
                .doesNotContain("-       -       -     -");
        Ran all = Ran.of("capabilities", "--vendor", vendor, "--all");
        assertThat(all.out().lines().count()).isGreaterThan(some.out().lines().count());
        assertThat(Ran.of("capabilities", "--vendor", vendor, "--format", "Markdown")
                        .out())
                .startsWith("# " + vendor)
                .contains("| field ");
    }

    @Test
    void theFormThatAFieldTakesIsToldBelowTheTable() {
        String table = Ran.of("capabilities", "--vendor", "capillary").out();
        assertThat(table.lines().filter(line -> line.startsWith("delivery.status")))
                .singleElement()
                .asString()
                .containsPattern("delivery.status +\\d+\\?? +\\d+ +yes\\? +-");
        assertThat(table).containsPattern("\n {2}\\d+ {2}placed, processed, shipped, delivered and returned only");
    }

    @Test
    void theSameUpdateIsPlannedForEachVendorWithoutAnyConfiguration() throws IOException {
        String file = Files.writeString(
                        folder.resolve("update.json"),
                        "{\"ref\":{\"id\":\"48100017\"},\"set\":{\"note\":\"call Ada\",\"customFields\":{\"a\":\"b\"}}}")
                .toString();
        Ran refused = Ran.of("plan", file, "--vendor", "kapture");
        assertThat(refused.status()).isEqualTo(Exit.REFUSED);
        assertThat(refused.out())
                .contains("\"refusal\":{")
                .contains("customFields")
                .doesNotContain("Ada");
    }

    @Test
    void aNewOrderIsPlannedToo() throws IOException {
        String file = Files.writeString(
                        folder.resolve("order.json"),
                        "{\"ref\":{\"number\":\"A-118\"},\"order\":{\"customer\":{\"name\":\"Ada Poole\"}}}")
                .toString();
        Ran ran = Ran.of("plan", "--create", file, "--vendor", "kapture");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("add-update").contains("***").doesNotContain("Poole");
    }
}

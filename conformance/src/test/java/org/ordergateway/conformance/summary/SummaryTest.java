package org.ordergateway.conformance.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ordergateway.conformance.Vendor;
import org.ordergateway.conformance.kill.Kill;
import org.ordergateway.conformance.kill.KillTable;
import org.ordergateway.conformance.matrix.Proven;
import org.ordergateway.conformance.matrix.Proven.Standing;

/** Runs last: prints for each vendor what was proven, what was caught, and what was not run and why. */
class SummaryTest {

    @Test
    void whatThisBuildProved() throws Exception {
        StringBuilder text = new StringBuilder("conformance of every vendor");
        for (Vendor vendor : Vendor.all()) {
            text.append('\n').append(of(vendor));
        }
        System.out.println(text);
        assertThat(text.toString()).doesNotContain("survive");
    }

    private static String of(Vendor vendor) throws Exception {
        Proven proven = Proven.of(vendor.name());
        List<Kill> kills = KillTable.get().kills().stream()
                .filter(kill -> kill.vendor().equals(vendor))
                .toList();
        StringBuilder text = new StringBuilder("  ")
                .append(vendor)
                .append(": cells proven yes ")
                .append(proven.count(Standing.YES))
                .append(", transformed ")
                .append(proven.count(Standing.TRANSFORMED))
                .append(", no ")
                .append(proven.count(Standing.NO))
                .append(", unproven ")
                .append(proven.count(Standing.UNPROVEN))
                .append("; failure scenarios ")
                .append(proven.passed("F-"))
                .append("; faulty adapters caught ")
                .append(count(kills, Kill.Outcome.CAUGHT))
                .append(" of ")
                .append(kills.size() - count(kills, Kill.Outcome.CANNOT_APPLY))
                .append(" (")
                .append(count(kills, Kill.Outcome.CANNOT_APPLY))
                .append(" cannot apply, as docs/kill-table.md says)");
        if (count(kills, Kill.Outcome.SURVIVED) > 0) {
            text.append("; some survive");
        }
        proven.notRun()
                .forEach((reason, cases) -> text.append("\n    not run: ")
                        .append(reason)
                        .append(" (")
                        .append(cases.size() > 6 ? cases.size() + " cases" : String.join(", ", cases))
                        .append(')'));
        return text.toString();
    }

    private static long count(List<Kill> kills, Kill.Outcome outcome) {
        return kills.stream().filter(kill -> kill.outcome() == outcome).count();
    }
}

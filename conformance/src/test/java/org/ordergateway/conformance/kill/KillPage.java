package org.ordergateway.conformance.kill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ordergateway.conformance.Vendor;
import org.ordergateway.conformance.fault.FaultyAdapter;
import org.ordergateway.testkit.rule.Contract;
import org.ordergateway.testkit.rule.Rule;

/** The kill table for people. */
final class KillPage {

    private static final String PREAMBLE = """
            # Who notices what: the kill table

            Does the contract notice a broken adapter? Each row is a sound adapter with one fault put onto it: its gateway is
            wrapped, or its traffic goes through a proxy that damages it. The rule that is named for the fault must fail;
            `mvn verify` fails when it passes. A sound adapter behind the same wrapper and the same proxy passes every rule.

            *Noticed too* lists the other rules that failed, at the first vendor where the fault was caught. For it two cases
            of each rule ran, the first and the last; the rules that wait or work long (%s) ran
            where they are named only. This column is what the run saw that wrote the page: a fault that plays with time is seen
            by other rules in another run, so that the build holds all columns but this one. A dash: the vendor has nothing that could be wrong in this way, as said below.

            Written from the run: `mvn verify -Dpages=write`.
            """;

    private KillPage() {}

    static String of(List<Kill> kills) {
        StringBuilder page = new StringBuilder(PREAMBLE.formatted(String.join(", ", new TreeSet<>(KillRun.SLOW))));
        page.append("\n| faulty adapter | caught by |");
        Vendor.all().forEach(vendor -> page.append(' ').append(vendor).append(" |"));
        page.append(" noticed too |\n|---|---|")
                .append("---|".repeat(Vendor.all().size()))
                .append("---|\n");
        for (FaultyAdapter adapter : FaultyAdapter.all()) {
            page.append("| ")
                    .append(adapter.name())
                    .append(" | ")
                    .append(adapter.rule())
                    .append(" |");
            List<Kill> own = kills.stream()
                    .filter(kill -> kill.adapter().name().equals(adapter.name()))
                    .toList();
            own.forEach(kill -> page.append(' ').append(word(kill)).append(" |"));
            page.append(' ').append(noticed(own)).append(" |\n");
        }
        page.append("\n## Where a fault cannot apply\n\n");
        reasons(kills)
                .forEach((reason, where) -> page.append("- ")
                        .append(reason)
                        .append(": ")
                        .append(String.join(", ", where))
                        .append('\n'));
        page.append("\n## Rules without a faulty adapter\n\n");
        without()
                .forEach(rule -> page.append("- ")
                        .append(rule)
                        .append(WITHOUT.containsKey(rule.id()) ? " (" + WITHOUT.get(rule.id()) + ")" : "")
                        .append('\n'));
        return page.toString();
    }

    /** The page without the last column: whether a stranger notices a fault too may turn on the moment. */
    static String promised(String page) {
        return page.lines()
                .map(line ->
                        line.startsWith("|") ? line.substring(0, line.lastIndexOf('|', line.length() - 2) + 1) : line)
                .collect(Collectors.joining("\n"));
    }

    /** Why no faulty adapter is named for a rule. */
    static final Map<String, String> WITHOUT = Map.of(
            "M-1", "it is about the run itself, which no adapter can leave out: the contract's own tests hold it");

    /** The rules that no faulty adapter is named for. */
    static List<Rule> without() {
        Set<String> named =
                FaultyAdapter.all().stream().map(FaultyAdapter::rule).collect(Collectors.toSet());
        return Contract.rules().stream()
                .filter(rule -> !named.contains(rule.id()))
                .toList();
    }

    private static String word(Kill kill) {
        return switch (kill.outcome()) {
            case CAUGHT -> "caught";
            case SURVIVED -> "**survives**";
            case CANNOT_APPLY -> "–";
        };
    }

    private static String noticed(List<Kill> kills) {
        List<String> order = Contract.rules().stream().map(Rule::id).toList();
        return kills.stream()
                .flatMap(kill -> kill.noticed().stream())
                .distinct()
                .sorted(java.util.Comparator.comparingInt(order::indexOf))
                .collect(Collectors.joining(" "));
    }

    /** The faults by the reason for which they cannot apply, and the vendor where that follows from no word of it. */
    private static Map<String, Set<String>> reasons(List<Kill> kills) {
        Map<String, Set<String>> reasons = new LinkedHashMap<>();
        kills.stream()
                .filter(kill -> kill.outcome() == Kill.Outcome.CANNOT_APPLY)
                .forEach(kill -> reasons.computeIfAbsent(
                                kill.vendor() + ", " + kill.told(), any -> new java.util.LinkedHashSet<>())
                        .add(kill.adapter().name() + " (" + kill.adapter().rule() + ")"));
        return reasons;
    }
}

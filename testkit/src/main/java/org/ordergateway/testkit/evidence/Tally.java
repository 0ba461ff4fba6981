package org.ordergateway.testkit.evidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ordergateway.testkit.rule.Case;
import org.ordergateway.testkit.rule.Verdict;

/** A run in a few lines: the cells that it proved, the failure scenarios, and what was not run and why. */
public final class Tally {

    private final List<Verdict> verdicts;

    public Tally(List<Verdict> verdicts) {
        this.verdicts = List.copyOf(verdicts);
    }

    /** How many cells a run proved to be so; a cell with a failed run is proven nothing. */
    public Map<Case.Outcome, Integer> cells() {
        Set<String> failed = new TreeSet<>();
        Map<String, Case.Outcome> proven = new TreeMap<>();
        for (Verdict each : verdicts) {
            String cell = each.proven().cell();
            if (cell != null && each.result() == Verdict.Result.FAILED) {
                failed.add(cell);
            } else if (cell != null && each.result() == Verdict.Result.PASSED) {
                proven.put(cell, each.proven().outcome());
            }
        }
        Map<Case.Outcome, Integer> counts = new EnumMap<>(Case.Outcome.class);
        proven.forEach((cell, outcome) -> {
            if (!failed.contains(cell)) {
                counts.merge(outcome, 1, Integer::sum);
            }
        });
        return counts;
    }

    /** The lines. */
    public String text(String vendor) {
        Map<Case.Outcome, Integer> cells = cells();
        long scenarios = count("F-", Verdict.Result.PASSED);
        StringBuilder text = new StringBuilder("contract of " + vendor + ": ")
                .append(cells.getOrDefault(Case.Outcome.YES, 0))
                .append(" cells proven yes, ")
                .append(cells.getOrDefault(Case.Outcome.TRANSFORMED, 0))
                .append(" transformed, ")
                .append(cells.getOrDefault(Case.Outcome.NO, 0))
                .append(" no; ")
                .append(scenarios)
                .append(" failure scenarios; ")
                .append(verdicts.size())
                .append(" cases, ")
                .append(count("", Verdict.Result.FAILED))
                .append(" failed, ")
                .append(count("", Verdict.Result.NOT_RUN))
                .append(" not run");
        notRun().forEach((reason, where) -> text.append("\n  not run: ")
                .append(reason)
                .append(" (")
                .append(where)
                .append(")"));
        return text.toString();
    }

    /** What was not run, by its reason. */
    public Map<String, String> notRun() {
        Map<String, String> reasons = new TreeMap<>();
        for (Verdict each : verdicts) {
            if (each.result() == Verdict.Result.NOT_RUN) {
                reasons.merge(
                        each.actual(),
                        each.rule().id() + " " + each.proven().name(),
                        (all, more) ->
                                all.length() > 160 ? (all.endsWith(", …") ? all : all + ", …") : all + ", " + more);
            }
        }
        return reasons;
    }

    private long count(String rules, Verdict.Result result) {
        return verdicts.stream()
                .filter(each -> Objects.requireNonNull(each.rule().id()).startsWith(rules))
                .filter(each -> each.result() == result)
                .count();
    }
}

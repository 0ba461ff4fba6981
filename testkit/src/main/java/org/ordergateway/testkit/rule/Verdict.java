package org.ordergateway.testkit.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one case of a rule ended for one vendor.
 *
 * @param expected for a failed case what the rule wants
 * @param actual for a failed case what there was; for one that was not run the reason
 * @param held for a failed case what the sandbox held of the seeded order when it failed
 * @param sent the requests that reached the sandbox, redacted
 * @param cause what broke the case, where it was no breach
 */
public record Verdict(
        Rule rule,
        Case proven,
        String vendor,
        Result result,
        String expected,
        String actual,
        String held,
        List<Sent> sent,
        @Nullable Throwable cause) {

    private static final int LONGEST = 2_000;

    /** How a case ended. */
    public enum Result {
        PASSED,
        FAILED,
        NOT_RUN
    }

    public Verdict {
        sent = List.copyOf(sent);
    }

    /** Everything that is needed to understand a failure. */
    public String describe() {
        return rule.id() + " " + rule.sentence()
                + "\n  vendor   " + vendor
                + "\n  case     " + proven.name()
                + (proven.cell() == null ? "" : "\n  cell     " + proven.cell())
                + "\n  expected " + expected
                + "\n  but      " + actual
                + (held.isEmpty() ? "" : "\n  held     " + shortened(held))
                + "\n  requests "
                + (sent.isEmpty()
                        ? "none"
                        : sent.stream().limit(12).map(Sent::toString).collect(Collectors.joining("\n           ")))
                + (sent.size() > 12 ? "\n           and " + (sent.size() - 12) + " more" : "");
    }

    private static String shortened(String document) {
        return document.length() <= LONGEST ? document : document.substring(0, LONGEST) + " …";
    }
}

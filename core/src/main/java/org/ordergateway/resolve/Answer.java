package org.ordergateway.resolve;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ordergateway.failure.FieldFinding;
import org.ordergateway.failure.FieldFinding.Standing;
import org.ordergateway.failure.Resolution;
import org.ordergateway.failure.Resolution.Outcome;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;

/** Makes one answer of all findings. */
public final class Answer {

    private static final String ALREADY =
            "what can be compared stood so before already, so it proves nothing; nothing of"
                    + " it needs to be set again";
    private static final String BEFORE_UNKNOWN =
            "everything that can be compared stands as asked for, but whether it did"
                    + " before is not known: give the order as it was read before the call; an update that only sets values has"
                    + " nothing left to do";

    private Answer() {}

    /** The answer for an update. */
    public static Resolution ofUpdate(List<FieldFinding> findings, OrderRef ref, Order held) {
        List<FieldFinding> made = those(findings, Set.of(Standing.NEW));
        List<FieldFinding> likely = those(findings, Set.of(Standing.AS_ASKED));
        List<FieldFinding> not = those(findings, Set.of(Standing.OTHERWISE));
        if (!made.isEmpty() && not.isEmpty()) {
            return new Resolution(
                    Outcome.APPLIED, "told by " + names(made) + ", which did not stand so before", findings, ref, held);
        }
        if (!not.isEmpty() && made.isEmpty() && likely.isEmpty()) {
            return new Resolution(
                    Outcome.NOT_APPLIED, "told by " + names(not) + ", which hold something else", findings, ref, held);
        }
        return new Resolution(Outcome.CANNOT_TELL, why(findings, made, likely, not), findings, ref, held);
    }

    /** The answer for a creation whose number the vendor's reading found once. */
    public static Resolution ofCreation(List<FieldFinding> findings, OrderRef ref, Order held) {
        List<FieldFinding> not = those(findings, Set.of(Standing.OTHERWISE));
        return not.isEmpty()
                ? new Resolution(
                        Outcome.APPLIED,
                        "told by ref.number: the vendor holds one order with it, and nothing of it is otherwise",
                        findings,
                        ref,
                        held)
                : new Resolution(
                        Outcome.CANNOT_TELL,
                        "the vendor holds an order with this number, but " + names(not)
                                + " hold something else: it may be another order, or changed since",
                        findings,
                        ref,
                        held);
    }

    private static String why(
            List<FieldFinding> findings, List<FieldFinding> made, List<FieldFinding> likely, List<FieldFinding> not) {
        if (!not.isEmpty()) {
            made = made.isEmpty() ? likely : made;
            return names(made) + " stand as asked for and " + names(not)
                    + " do not: the vendor may have taken a part, or" + " somebody else changed the order";
        }
        if (!likely.isEmpty()) {
            return BEFORE_UNKNOWN;
        }
        if (!those(findings, Set.of(Standing.CHANGED_SINCE)).isEmpty()) {
            return "somebody else changed the order meanwhile";
        }
        return those(findings, Set.of(Standing.ALREADY)).isEmpty()
                ? "nothing that was asked for can be compared with what is read back"
                : ALREADY;
    }

    private static List<FieldFinding> those(List<FieldFinding> findings, Set<Standing> wanted) {
        return findings.stream()
                .filter(each -> wanted.contains(each.standing()))
                .toList();
    }

    private static String names(List<FieldFinding> findings) {
        String named = findings.stream().limit(5).map(FieldFinding::path).collect(Collectors.joining(", "));
        return findings.size() > 5 ? named + " and " + (findings.size() - 5) + " more" : named;
    }
}

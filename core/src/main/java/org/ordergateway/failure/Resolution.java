package org.ordergateway.failure;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.Shown;

/**
 * What reading back found out about a change in doubt, as the vendor held the order at the moment of reading. A request
 * that is still on its way may arrive after it: when a deadline ended the call, leave the vendor time before asking.
 *
 * @param why the answer in words, and what can be done
 * @param findings what each thing that was asked for told; empty when nothing could be read
 * @param ref the order as the vendor's reading names it, with the vendor's id of a creation that was found; absent when
 *     nothing was read
 * @param order what the vendor held; absent when nothing was read
 */
public record Resolution(
        Outcome outcome,
        @Shown String why,
        List<FieldFinding> findings,
        @Nullable OrderRef ref,
        @Nullable Order order) {

    /** The three answers there are. */
    public enum Outcome {
        /** The vendor made the change: it holds what was asked for, and did not before. */
        APPLIED,
        /** The change is not in effect: the vendor holds something else than what was asked for. */
        NOT_APPLIED,
        /** What can be read does not decide it; nothing is guessed. */
        CANNOT_TELL;

        /** As the neutral JSON spells it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Resolution {
        findings = List.copyOf(findings);
    }

    /** Nothing could be read that would tell. */
    public static Resolution cannotTell(String why) {
        return new Resolution(Outcome.CANNOT_TELL, why, List.of(), null, null);
    }

    /**
     * Whether the vendor now holds everything that was asked for and can be compared, at least one thing of it, whoever
     * made it so. An update that only sets values then has nothing left to do, even where the outcome is
     * {@code CANNOT_TELL}.
     */
    public boolean standsAsAsked() {
        return findings.stream().anyMatch(FieldFinding::compared)
                && findings.stream().filter(FieldFinding::compared).allMatch(FieldFinding::holds);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

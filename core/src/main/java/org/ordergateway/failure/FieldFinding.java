package org.ordergateway.failure;

import java.util.Locale;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Shown;

/**
 * What reading back said of one thing that was asked for; no value stands in it.
 *
 * @param path the neutral path, such as {@code note}, {@code clear customFields[gift]} or {@code lineChanges[0]
 *     lines[].price}
 * @param how why it says so, in words
 */
public record FieldFinding(
        @Shown String path, Standing standing, @Shown String how) {

    /** How a field stands at the vendor, beside what was asked for. */
    public enum Standing {
        /** It holds what was asked for, and held something else before the call: the call made it so. */
        NEW,
        /** It holds what was asked for; whether it did before the call is not known, so it proves nothing alone. */
        AS_ASKED,
        /** It held what was asked for before the call already, so it proves nothing. */
        ALREADY,
        /** It holds something else than what was asked for. */
        OTHERWISE,
        /** It holds neither what was asked for nor what it held before: somebody else changed it, so it proves nothing. */
        CHANGED_SINCE,
        /** It cannot be held against what was asked for. */
        NOT_COMPARABLE;

        /** As the neutral JSON spells it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the vendor holds what was asked for. */
    public boolean holds() {
        return standing == Standing.NEW || standing == Standing.AS_ASKED || standing == Standing.ALREADY;
    }

    /** Whether it was held against what was asked for at all. */
    public boolean compared() {
        return standing != Standing.NOT_COMPARABLE;
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

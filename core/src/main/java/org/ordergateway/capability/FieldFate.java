package org.ordergateway.capability;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Shown;

/**
 * What becomes of one thing that the caller asked for.
 *
 * @param path the neutral path; a line change is named {@code lineChanges.change} and the like
 * @param how the other form of a transformed field, or why one is lost
 */
public record FieldFate(
        @Shown String path, Fate fate, @Shown @Nullable String how) {

    /** Kept, changed in form, lost, or not needed. */
    public enum Fate {
        KEPT,
        TRANSFORMED,
        LOST,
        /** A part of the reference that this vendor does not ask for. */
        NOT_NEEDED;

        /** As the neutral JSON spells it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

package org.ordergateway.capability;

import java.util.Locale;

/** How well a vendor holds a field. */
public enum Support {
    /** As it is. */
    EXACT,
    /** In another form; the cell says which. */
    TRANSFORMED,
    /** Not at all; an attempt is refused and nothing is sent. */
    NO;

    /** As the neutral JSON and the tables spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

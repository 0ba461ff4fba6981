package org.ordergateway.failure;

import java.util.Locale;

/** What a failed call did at the vendor: the first thing that its caller has to know. */
public enum Effect {
    /** The vendor did not act: the call may be sent again. */
    NONE,
    /** Several requests were needed; some were applied, and the failure lists which. */
    PARTLY,
    /** The vendor may have acted; only reading back can tell. */
    UNKNOWN;

    /** As the neutral JSON spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

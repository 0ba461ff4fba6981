package org.ordergateway.capability;

import java.util.Locale;

/** How a vendor hands out many orders. */
public enum Paging {
    /** It does not. */
    NONE,
    /** All at once. */
    ONE_PAGE,
    /** In pages, from an offset. */
    OFFSET;

    /** As the neutral JSON and the tables spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

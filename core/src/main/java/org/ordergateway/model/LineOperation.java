package org.ordergateway.model;

import java.util.Locale;

/** What an update may do to an order's lines. */
public enum LineOperation {
    /** All lines are replaced by those of the update. */
    REPLACE,
    /** One named line is changed. */
    CHANGE,
    /** A line is added, the others stay. */
    ADD,
    /** One named line is taken out, the others stay. */
    REMOVE;

    /** As the neutral JSON and the tables spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

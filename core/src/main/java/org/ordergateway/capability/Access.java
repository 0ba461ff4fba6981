package org.ordergateway.capability;

import java.util.Locale;

/** What may be done with a field; the columns of the table of capabilities. */
public enum Access {
    /** Given when the order is created. */
    CREATE,
    /** Set by an update. */
    UPDATE,
    /** Returned by the vendor, on reading or in the answer to a change. */
    READ,
    /** Emptied by an update. */
    CLEAR;

    /** As the neutral JSON and the tables spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.ordergateway.capability;

import java.util.Locale;

/** What a gateway can be asked for. */
public enum Operation {
    CREATE,
    UPDATE,
    GET,
    FIND;

    /** As the neutral JSON and the tables spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

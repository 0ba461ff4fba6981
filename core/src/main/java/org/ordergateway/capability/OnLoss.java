package org.ordergateway.capability;

/** What happens to a change that holds a field which the vendor cannot take. */
public enum OnLoss {
    /** The whole change is refused and nothing is sent. */
    REFUSE,
    /** The rest is sent, and the receipt lists what was left out. */
    REPORT
}

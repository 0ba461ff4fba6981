package org.ordergateway.capability;

import java.util.Locale;
import org.ordergateway.model.OrderRef;

/** A part of an order's reference. */
public enum RefPart {
    ID,
    NUMBER,
    CUSTOMER,
    TYPE;

    /** The neutral path. */
    public String path() {
        return "ref." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a reference gives this part. */
    public boolean in(OrderRef ref) {
        return switch (this) {
            case ID -> ref.id() != null;
            case NUMBER -> ref.number() != null;
            case CUSTOMER -> ref.customer() != null;
            case TYPE -> ref.type() != null;
        };
    }
}

package org.ordergateway.capability;

import java.util.List;
import org.ordergateway.model.Masked;

/**
 * A change that the vendor can take.
 *
 * @param change what is left of it
 * @param leftOut what the vendor cannot hold and the setting {@code on-loss=report} left out
 */
public record Admitted<T>(T change, List<FieldFate> leftOut) {

    public Admitted {
        leftOut = List.copyOf(leftOut);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

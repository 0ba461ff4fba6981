package org.ordergateway.capability;

import java.util.List;
import org.ordergateway.model.FieldSet;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Shown;

/**
 * A change that the vendor can take.
 *
 * @param change what is left of it
 * @param fields those that are given a value: in what is set, and in lines that are added or changed
 * @param leftOut what the vendor cannot hold and the setting {@code on-loss=report} left out
 */
public record Admitted<T>(T change, @Shown FieldSet fields, List<FieldFate> leftOut) {

    public Admitted {
        leftOut = List.copyOf(leftOut);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

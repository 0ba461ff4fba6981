package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A named value for the kitchen's screens.
 *
 * @param value text or a flag
 */
@RecordBuilder
public record KitchenField(
        @Shown @Nullable String name, @Nullable FieldValue value) {

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

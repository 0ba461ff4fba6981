package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A status that an order had, and since when.
 */
@RecordBuilder
public record StatusChange(
        @Nullable OrderStatus status, @Nullable OffsetDateTime at) {

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

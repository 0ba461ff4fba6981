package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A status that a delivery had, and since when.
 */
@RecordBuilder
public record DeliveryStatusChange(
        @Nullable DeliveryStatus status, @Nullable OffsetDateTime at) {

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How the order is made ready.
 *
 * @param estimatedStart when making it is expected to begin
 * @param estimatedDuration how long it is expected to take, in the vendor's unit
 * @param automatic whether it begins by itself
 * @param estimate minutes until it is ready
 */
@RecordBuilder
public record Preparation(
        @Nullable OffsetDateTime estimatedStart,
        @Shown @Nullable Integer estimatedDuration,
        @Nullable Boolean automatic,
        @Shown @Nullable Integer estimate) {

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

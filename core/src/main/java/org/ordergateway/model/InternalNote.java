package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A note among the merchant's staff; the customer does not see it.
 *
 * @param at when it was written
 * @param author who wrote it
 */
@RecordBuilder
public record InternalNote(
        @Nullable String text,
        @Nullable OffsetDateTime at,
        @Nullable String author) {

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a return gives back of an earlier order.
 *
 * @param kind the vendor's own word for how much comes back
 * @param orderId the vendor's id of the order that is returned
 * @param purchasedAt when that order was billed
 */
@RecordBuilder
public record Returning(
        @Shown @Nullable String kind,
        @Shown @Nullable String orderId,
        @Nullable OffsetDateTime purchasedAt) {

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

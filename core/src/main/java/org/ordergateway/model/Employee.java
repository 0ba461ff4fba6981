package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The person of the merchant's staff who looks after an order or a customer.
 */
@RecordBuilder
public record Employee(
        @Shown @Nullable String id,
        @Nullable String name,
        @Nullable String code,
        @Nullable String email) {

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How the customer came to the merchant.
 */
@RecordBuilder
public record CustomerSources(
        @Nullable String primary,
        @Nullable String secondary,
        @Nullable String tertiary) {

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

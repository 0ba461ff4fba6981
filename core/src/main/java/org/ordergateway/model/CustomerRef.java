package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Whom an order belongs to, where a vendor asks for it to find the order. It addresses and is never changed.
 *
 * @param scheme what kind of identifier the value is, in the vendor's own words, such as {@code mobile}
 * @param value the identifier itself; personal data
 * @param source the channel the customer is known from, where the vendor tells channels apart
 * @param account the account within that source
 */
@RecordBuilder
public record CustomerRef(
        @Shown @Nullable String scheme,
        @Nullable String value,
        @Shown @Nullable String source,
        @Nullable String account) {

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

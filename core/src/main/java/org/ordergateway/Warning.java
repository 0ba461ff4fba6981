package org.ordergateway;

import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Shown;

/**
 * Something that a vendor complained about although it did what it was asked.
 *
 * @param code the vendor's own code
 * @param message the vendor's own words, persons' data masked
 */
public record Warning(@Shown @Nullable String code, @Shown String message) {
    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

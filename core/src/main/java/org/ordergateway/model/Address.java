package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A place. A delivery's address is replaced as a whole by an update, never merged.
 *
 * @param id the vendor's id of the place
 * @param name who is found there
 * @param locality the part of the city
 * @param zone the merchant's own zone
 * @param latitude degrees, north is positive
 * @param longitude degrees, east is positive
 * @param instructions for the driver
 */
@RecordBuilder
public record Address(
        @Shown @Nullable String id,
        @Nullable String name,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String apartment,
        @Nullable String locality,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postcode,
        @Nullable String country,
        @Nullable String zone,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String instructions) {

    public Address {
        latitude = Numbers.optional(latitude);
        longitude = Numbers.optional(longitude);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

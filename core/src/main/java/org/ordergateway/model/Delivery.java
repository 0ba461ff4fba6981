package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the order reaches the customer.
 *
 * @param id the vendor's id of the delivery
 * @param address replaced as a whole
 * @param promisedWithin minutes
 * @param promisedAt when the delivery was promised for
 * @param geoCheckDisabled whether the driver may hand over away from the address
 * @param driver as the vendor describes the driver
 */
@RecordBuilder
public record Delivery(
        @Shown @Nullable String id,
        @Nullable DeliveryStatus status,
        @Nullable List<DeliveryStatusChange> history,
        @Nullable Address address,
        @Shown @Nullable Integer promisedWithin,
        @Nullable OffsetDateTime promisedAt,
        @Nullable Boolean geoCheckDisabled,
        @Nullable Map<String, FieldValue> driver) {

    public Delivery {
        history = Copies.list(history);
        driver = Copies.map(driver);
        if (promisedWithin != null && promisedWithin < 0) {
            throw new IllegalArgumentException("promisedWithin is a number of minutes and not negative");
        }
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

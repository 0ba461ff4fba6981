package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person to talk to about an order, where a vendor keeps such people beside the customer.
 */
@RecordBuilder
public record Contact(
        @Shown @Nullable String id,
        @Nullable String title,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String countryCode,
        @Nullable String additionalPhone,
        @Nullable String email,
        @Nullable LocalDate birthDate,
        @Nullable String gender) {

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

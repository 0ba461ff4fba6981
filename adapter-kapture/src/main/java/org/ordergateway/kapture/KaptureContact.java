package org.ordergateway.kapture;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** A person to talk to about an order. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record KaptureContact(
        @Nullable String contactId,
        @Nullable String title,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String contactPersonName,
        @Nullable String countryCode,
        @Nullable String contactPersonPhone,
        @Nullable String contactPersonEmail,
        @Nullable String additionalContactPhone,
        @Nullable String dob,
        @Nullable String gender,
        boolean update,
        @JsonProperty("matchEmailPhone") @Nullable Boolean matchEmailPhone) {

    /** The same contact with the two flags that have no neutral place. */
    KaptureContact flagged(boolean updated, @Nullable Boolean matched) {
        return new KaptureContact(
                contactId,
                title,
                firstName,
                lastName,
                contactPersonName,
                countryCode,
                contactPersonPhone,
                contactPersonEmail,
                additionalContactPhone,
                dob,
                gender,
                updated,
                matched);
    }
}

package org.ordergateway.captain;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** Where a delivery goes; always sent as a whole. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainLocation(
        @Nullable String uuid,
        @Nullable String name,
        @JsonProperty("line_1") @Nullable String line1,
        @JsonProperty("line_2") @Nullable String line2,
        @Nullable String city,
        @Nullable String state,
        @Nullable String country,
        @Nullable String postcode,
        @Nullable String apartmentNumber,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String addressSpecificInstructionsToDriver) {}

package org.ordergateway.kapture;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** Where the customer lives; its fields stand in the block around it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record KaptureAddress(
        @Nullable String locality,
        @Nullable String city,
        @Nullable String state,
        @Nullable String country,
        @Nullable String address,
        @Nullable String pincode,
        @Nullable String zone) {}

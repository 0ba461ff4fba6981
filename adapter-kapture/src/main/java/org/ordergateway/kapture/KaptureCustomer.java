package org.ordergateway.kapture;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose order it is. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record KaptureCustomer(
        @Nullable String customerName,
        @Nullable String phone,
        @Nullable String emailId,
        @JsonUnwrapped @Nullable KaptureAddress address,
        @Nullable String type,
        @Nullable String classification,
        @Nullable String customerCode,
        @Nullable String customerId,
        @JsonUnwrapped(prefix = "customer_") @Nullable KaptureEmployee assignee,
        @Nullable String customerRemarks,
        @Nullable Boolean individual,
        @Nullable Boolean organization,
        @Nullable Boolean channelPartner,
        @Nullable String remarks,
        @JsonUnwrapped @Nullable KaptureSources sources,
        @Nullable Map<String, @Nullable Object> additionalFields,
        @Nullable Map<String, @Nullable Object> associateFields,
        boolean update) {}

package org.ordergateway.kapture;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body that adds or updates an order; a block that is null is not sent. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record KaptureOrder(
        @Nullable KaptureCustomer customerInfo,
        @Nullable List<KaptureContact> contactInfo,
        @Nullable Map<String, @Nullable Object> enquiryInfo,
        KaptureOrderInfo orderInfo) {}

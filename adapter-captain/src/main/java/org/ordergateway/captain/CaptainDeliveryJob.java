package org.ordergateway.captain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the order is delivered. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainDeliveryJob(
        @Nullable String uuid,
        @Nullable Integer promisedDeliveryMinutes,
        @Nullable String promisedDeliveryTimeAt,
        @Nullable Boolean disableDropoffGeoverification,
        @Nullable String deliveryStatus,
        @Nullable CaptainLocation dropoffLocation,
        @Nullable List<CaptainStatusChange> deliveryStatusHistory) {}

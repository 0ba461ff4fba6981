package org.ordergateway.captain;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the order is delivered; what is only handed on to the extensions is any JSON. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainDeliveryJob(
        @Nullable String uuid,
        @Nullable BigDecimal promisedDeliveryMinutes,
        @Nullable String promisedDeliveryTimeAt,
        @Nullable Boolean disableDropoffGeoverification,
        @Nullable String deliveryStatus,
        @Nullable CaptainLocation dropoffLocation,
        @JsonSetter(contentNulls = Nulls.SKIP) @Nullable List<CaptainDeliveryStatusChange> deliveryStatusHistory,
        @Nullable Object pickupEta,
        @Nullable Object dropoffEta,
        @Nullable Object driverSummary,
        @Nullable Object signaturePhotoUrl,
        @Nullable Object proofOfDeliveryPhotoUrls) {}

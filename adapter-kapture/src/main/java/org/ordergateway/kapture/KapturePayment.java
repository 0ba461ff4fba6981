package org.ordergateway.kapture;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** How the order is paid; its field stands in the block around it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record KapturePayment(@Nullable String paymentMode) {}

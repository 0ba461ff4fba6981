package org.ordergateway.captain;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** One entry of an order's status history; its form is known from the vendor's old client alone. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainStatusChange(
        @JsonAlias("status") @Nullable String orderStatus,
        @Nullable String recordedAt) {}

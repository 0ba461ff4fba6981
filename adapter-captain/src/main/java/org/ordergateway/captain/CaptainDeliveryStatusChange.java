package org.ordergateway.captain;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a delivery's history. No page shows one: its status is looked for under the names that a delivery's status
 * has in an order and in a webhook, and under the one of an order's history in the vendor's old client.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainDeliveryStatusChange(
        @JsonAlias({"job_delivery_status", "order_status", "status"}) @Nullable String deliveryStatus,

        @Nullable String recordedAt) {}

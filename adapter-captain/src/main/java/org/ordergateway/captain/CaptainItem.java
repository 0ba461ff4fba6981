package org.ordergateway.captain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One article of an order. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainItem(
        @Nullable String uuid,
        @Nullable String partnersUuid,
        @Nullable String name,
        @Nullable String category,
        @Nullable String addonsType,
        @Nullable CaptainAddons addons,
        @Nullable BigDecimal quantity,
        @Nullable String specialInstructions,
        @Nullable Boolean displayOnKds,
        @Nullable String price,
        @Nullable Boolean cookable,
        @Nullable String preparationStatus,
        @Nullable String paymentGatewayId,
        @Nullable Map<String, @Nullable Object> displayNames,
        @Nullable Map<String, @Nullable Object> addonsDisplayNames) {}

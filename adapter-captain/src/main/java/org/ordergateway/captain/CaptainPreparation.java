package org.ordergateway.captain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How an order is made ready; the flag comes as text or as a boolean. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainPreparation(
        @Nullable String estimatedPreparationStartTime,
        @Nullable BigDecimal estimatedPreparationDuration,
        @Nullable Boolean autoPrepare) {}

package org.ordergateway.captain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** A change of status, which has a call of its own. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainStatusUpdate(
        String status,
        @Nullable String scheduledFor,
        @Nullable String cancellationReason,
        @Nullable Boolean disableKdsNotifications) {}

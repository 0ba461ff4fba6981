package org.ordergateway.captain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** A value for the kitchen's screens: text or a boolean. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainKitchenField(@Nullable String key, @Nullable Object value) {}

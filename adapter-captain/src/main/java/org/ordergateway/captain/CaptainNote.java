package org.ordergateway.captain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** A note among the merchant's staff. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainNote(
        @Nullable String note,
        @Nullable String date,
        @Nullable String user) {}

package org.ordergateway.kapture;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** How the customer came to the merchant; its fields stand in the block around it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record KaptureSources(
        @Nullable String primarySource,
        @Nullable String secondarySource,
        @Nullable String tertiarySource) {}

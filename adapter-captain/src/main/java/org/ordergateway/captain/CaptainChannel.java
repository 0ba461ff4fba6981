package org.ordergateway.captain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** Where the order was placed, as it is answered; sent is the slug alone. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainChannel(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String logoCloudinaryUrl) {}

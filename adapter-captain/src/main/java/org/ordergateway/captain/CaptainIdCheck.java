package org.ordergateway.captain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be checked at the door. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainIdCheck(
        @Nullable List<String> contains, @Nullable Integer minAge) {}

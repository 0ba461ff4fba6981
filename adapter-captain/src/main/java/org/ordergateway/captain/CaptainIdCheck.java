package org.ordergateway.captain;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be checked at the door. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainIdCheck(
        @JsonSetter(contentNulls = Nulls.SKIP) @Nullable List<String> contains,
        @Nullable BigDecimal minAge) {}

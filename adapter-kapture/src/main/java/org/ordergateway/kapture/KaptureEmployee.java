package org.ordergateway.kapture;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** Who looks after an order or a customer; its fields stand in the block around it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record KaptureEmployee(
        @Nullable String assignEmpName,
        @Nullable String assignEmpCode,
        @Nullable String assignEmpEmail) {}

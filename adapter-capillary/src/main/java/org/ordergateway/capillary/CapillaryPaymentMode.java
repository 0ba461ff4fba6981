package org.ordergateway.capillary;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One payment of a new transaction. */
record CapillaryPaymentMode(
        @Nullable String mode,
        @Nullable BigDecimal value,
        @Nullable String notes,
        @Nullable Map<String, @Nullable Object> attributes) {}

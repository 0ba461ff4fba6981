package org.ordergateway.capillary;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a new transaction.
 *
 * @param own what Capillary alone knows; its entries stand beside the other fields
 */
record CapillaryBillLine(
        @Nullable String itemCode,
        @Nullable String description,
        @Nullable BigDecimal qty,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal value,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal amount,
        @Nullable String returnType,
        @Nullable String purchaseTime,
        @Nullable Map<String, @Nullable Object> extendedFields,
        @JsonAnyGetter Map<String, @Nullable Object> own) {}

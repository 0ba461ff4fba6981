package org.ordergateway.capillary;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of "Add Transaction"; what is null is not sent.
 *
 * @param own what Capillary alone knows; its entries stand beside the other fields
 */
record CapillaryBill(
        @Nullable String type,
        @Nullable String billNumber,
        @Nullable BigDecimal billAmount,
        @Nullable String billingDate,
        @Nullable BigDecimal grossAmount,
        @Nullable BigDecimal discount,
        @Nullable String note,
        @Nullable String returnType,
        @Nullable Long id,
        @Nullable String purchaseTime,
        @Nullable String deliveryStatus,
        @Nullable String outlierStatus,
        @Nullable Map<String, @Nullable Object> extendedFields,
        @Nullable Map<String, @Nullable Object> customFields,
        @Nullable List<CapillaryPaymentMode> paymentModes,
        @Nullable List<CapillaryBillLine> lineItemsV2,
        @JsonAnyGetter Map<String, @Nullable Object> own) {}

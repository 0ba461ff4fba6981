package org.ordergateway.kapture;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order itself; {@code update} tells adding from updating. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record KaptureOrderInfo(
        @Nullable String orderId,
        @JsonUnwrapped @Nullable KaptureEmployee assignee,
        @JsonUnwrapped @Nullable KaptureDelivery delivery,
        @Nullable String erpOrderId,
        @Nullable String createDate,
        @Nullable String remarks,
        @JsonUnwrapped @Nullable KaptureInvoice invoice,
        @Nullable String unitName,
        @Nullable String blockName,
        @Nullable String ticketId,
        @JsonProperty("encryptOrder") @Nullable String encryptOrder,
        @JsonUnwrapped @Nullable KapturePayment payment,
        @JsonProperty("dealDetails") @Nullable String dealDetails,
        @Nullable Map<String, @Nullable Object> associateFields,
        boolean update) {}

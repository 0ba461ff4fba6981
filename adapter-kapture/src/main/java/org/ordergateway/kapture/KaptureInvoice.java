package org.ordergateway.kapture;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** The order's invoice; its fields stand in the block around it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record KaptureInvoice(
        @Nullable String erpInvoiceNo,
        @Nullable String invoiceNo,
        @Nullable String invoiceDate) {}

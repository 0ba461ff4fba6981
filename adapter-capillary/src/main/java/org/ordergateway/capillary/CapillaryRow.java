package org.ordergateway.capillary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transaction as one row of a customer's list: without its lines. */
record CapillaryRow(
        @Nullable String id,
        @Nullable String customerId,
        @Nullable String billingTime,
        @Nullable String billNumber,
        @Nullable String type,
        @Nullable String notes,
        @Nullable String amount,
        @Nullable String grossAmount,
        @Nullable String discount,
        @Nullable String outlierStatus,
        @Nullable Object extendedFields,
        @Nullable Object customFields,
        @Nullable List<CapillaryPayment> paymentModes) {}

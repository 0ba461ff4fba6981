package org.ordergateway.capillary;

import org.jspecify.annotations.Nullable;

/** The head of a transaction that is read by its id or its number. */
record CapillaryBillDetails(
        @Nullable String amount,
        @Nullable String discount,
        @Nullable String grossAmount,
        @Nullable String billNumber,
        @Nullable String note,
        @Nullable String billingTime) {}

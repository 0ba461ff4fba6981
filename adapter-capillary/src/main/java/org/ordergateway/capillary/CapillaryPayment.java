package org.ordergateway.capillary;

import org.jspecify.annotations.Nullable;

/** One payment of a transaction that is read; it is spelled otherwise than one that is sent. */
record CapillaryPayment(
        @Nullable String id,
        @Nullable String mode,
        @Nullable String amount,
        @Nullable String notes) {}

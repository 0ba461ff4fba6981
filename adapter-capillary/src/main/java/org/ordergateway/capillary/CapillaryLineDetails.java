package org.ordergateway.capillary;

import org.jspecify.annotations.Nullable;

/** What a line of a transaction that is read holds. */
record CapillaryLineDetails(
        @Nullable String itemCode,
        @Nullable String description,
        @Nullable String amount,
        @Nullable String discount,
        @Nullable String qty,
        @Nullable String rate,
        @Nullable String value,
        @Nullable Object serial,
        @Nullable Object returnable,
        @Nullable Object returnableDays,
        @Nullable Object attributes,
        @Nullable Object extendedFields) {}

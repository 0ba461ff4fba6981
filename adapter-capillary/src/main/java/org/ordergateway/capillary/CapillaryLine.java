package org.ordergateway.capillary;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;

/** One line of an answer. */
record CapillaryLine(
        @Nullable String id,
        @JsonAlias("item_code") @Nullable String itemCode,
        @JsonAlias("extended_fields") @Nullable Object extendedFields,
        @JsonAlias("outlier_status") @Nullable String outlierStatus) {}

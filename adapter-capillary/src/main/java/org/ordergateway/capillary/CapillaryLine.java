package org.ordergateway.capillary;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;

/**
 * One line of an answer.
 *
 * @param details where the transaction is read; the answer to an update has the article beside the id instead
 */
record CapillaryLine(
        @Nullable String id,
        @JsonAlias("item_code") @Nullable String itemCode,
        @JsonAlias("extended_fields") @Nullable Object extendedFields,
        @JsonAlias("outlier_status") @Nullable String outlierStatus,
        @Nullable CapillaryLineDetails details) {}

package org.ordergateway.capillary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** One entry of the body of "Add Transaction (Bulk)": a bill, and the customer that a single one has in its query. */
record CapillaryBulkBill(
        String identifierType,
        String identifierValue,
        String source,
        @Nullable String accountId,
        @JsonUnwrapped CapillaryBill bill) {}

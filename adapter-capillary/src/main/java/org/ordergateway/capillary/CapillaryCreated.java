package org.ordergateway.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The answer to "Add Transaction"; its side effects stay in the raw document. */
record CapillaryCreated(
        @Nullable String createdId,
        @Nullable JsonNode sideEffects,
        @Nullable JsonNode loyaltyDetails,
        @Nullable JsonNode customerInfo,
        @Nullable JsonNode errors,
        @Nullable JsonNode warnings,
        @Nullable JsonNode status,
        @Nullable JsonNode code,
        @Nullable JsonNode message) {

    CapillaryReply reply() {
        return new CapillaryReply(errors, status, code, message);
    }

    /** Whether it has anything of what the page describes. */
    boolean saysAnything() {
        return createdId != null
                || sideEffects != null
                || loyaltyDetails != null
                || customerInfo != null
                || CapillaryNotice.isList(errors)
                || CapillaryNotice.isList(warnings);
    }
}

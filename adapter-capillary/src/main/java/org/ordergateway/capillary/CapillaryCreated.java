package org.ordergateway.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The answer to "Add Transaction"; its side effects stay in the raw document. */
record CapillaryCreated(
        @Nullable String createdId,
        @Nullable JsonNode errors,
        @Nullable JsonNode warnings) {}

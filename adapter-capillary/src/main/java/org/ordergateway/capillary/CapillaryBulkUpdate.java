package org.ordergateway.capillary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of the body of "Update Transaction (Bulk)"; what is null is not sent. */
record CapillaryBulkUpdate(
        String identifierType,
        String identifierValue,
        String source,
        Long id,
        @Nullable Map<String, @Nullable Object> extendedFields,
        @Nullable Map<String, @Nullable Object> customFields,
        @Nullable List<CapillaryLineUpdate> lineItems) {}

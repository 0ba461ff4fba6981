package org.ordergateway.capillary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of "Update Transaction"; what is null is not sent. */
record CapillaryUpdate(
        @Nullable Long id,
        @Nullable String number,
        @Nullable String type,
        @Nullable Map<String, @Nullable Object> extendedFields,
        @Nullable Map<String, @Nullable Object> customFields,
        @Nullable String deliveryStatus,
        @Nullable List<CapillaryLineUpdate> lineItems) {}

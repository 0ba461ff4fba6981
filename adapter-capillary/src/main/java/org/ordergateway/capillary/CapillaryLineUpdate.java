package org.ordergateway.capillary;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of an update, named by its id or its article. */
record CapillaryLineUpdate(
        @Nullable Long id,
        @Nullable String itemCode,
        @Nullable Map<String, @Nullable Object> extendedFields,
        @Nullable String outlierStatus) {}

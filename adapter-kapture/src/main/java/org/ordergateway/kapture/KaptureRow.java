package org.ordergateway.kapture;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pulled order. Numbers may come as text and the other way round, so each value is taken as it is.
 *
 * @param others every further field by its own name
 */
record KaptureRow(
        @Nullable Object id,
        @Nullable Object customerId,
        @Nullable Object createDate,
        @Nullable Object lastModificationTime,
        @Nullable Object discount,
        @Nullable Object remarks,
        @Nullable Object deliveryStatus,
        @Nullable Object assignedToId,
        @JsonAnySetter Map<String, @Nullable Object> others) {}

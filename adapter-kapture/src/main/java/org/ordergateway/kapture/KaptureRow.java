package org.ordergateway.kapture;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/**
 * A pulled order. Numbers may come as text and the other way round, so each value is taken as it is.
 *
 * @param own the fields without a neutral place, by their own names
 * @param odd how many of those are values that the model does not take, and are left out
 */
@JsonDeserialize(using = KaptureRowReader.class)
record KaptureRow(
        @Nullable Object id,
        @Nullable Object customerId,
        @Nullable Object createDate,
        @Nullable Object lastModificationTime,
        @Nullable Object discount,
        @Nullable Object remarks,
        @Nullable Object deliveryStatus,
        @Nullable Object assignedToId,
        KaptureOwn own,
        int odd) {}

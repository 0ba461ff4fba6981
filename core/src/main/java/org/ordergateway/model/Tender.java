package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One means by which an order is paid, and how much of it.
 *
 * @param id the vendor's id of the entry
 * @param method the vendor's own word
 * @param attributes further data, by name
 */
@RecordBuilder
public record Tender(
        @Shown @Nullable String id,
        @Shown @Nullable String method,
        @Shown @Nullable Amount amount,
        @Nullable String note,
        @Nullable Map<String, FieldValue> attributes) {

    public Tender {
        attributes = Copies.map(attributes);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

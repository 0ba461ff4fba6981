package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The invoice of an order.
 *
 * @param erpNumber in the merchant's ERP
 */
@RecordBuilder
public record Invoice(
        @Shown @Nullable String number,
        @Nullable LocalDate date,
        @Shown @Nullable String erpNumber) {

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

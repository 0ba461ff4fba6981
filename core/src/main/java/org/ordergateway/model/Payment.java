package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The money of an order. Amounts are exact, as the vendor wrote them.
 *
 * @param reference at the payment provider
 * @param recordId the vendor's id of this record
 * @param method the vendor's own word
 * @param status the vendor's own word
 * @param gross before discounts
 * @param tipTotal what is left for the driver
 * @param tenders how the sum is paid, one entry for each means
 */
@RecordBuilder
public record Payment(
        @Nullable String reference,
        @Shown @Nullable String recordId,
        @Shown @Nullable String method,
        @Shown @Nullable String status,
        @Shown @Nullable Amount grandTotal,
        @Shown @Nullable Amount grandTotalExcludingTips,
        @Shown @Nullable Amount itemsSubtotal,
        @Shown @Nullable Amount gross,
        @Shown @Nullable Amount deliveryFee,
        @Shown @Nullable Amount received,
        @Shown @Nullable Amount remaining,
        @Shown @Nullable Amount tipBeforeDelivery,
        @Shown @Nullable Amount tipAfterDeliveryByCard,
        @Shown @Nullable Amount tipTotal,
        @Shown @Nullable Amount cardCharges,
        @Shown @Nullable Amount discount,
        @Shown @Nullable Amount credit,
        @Shown @Nullable Amount deposit,
        @Shown @Nullable String taxType,
        @Nullable List<Tender> tenders) {

    public Payment {
        tenders = Copies.list(tenders);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

package org.ordergateway.kapture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldValue;
import org.ordergateway.wire.CustomData;
import org.ordergateway.wire.Reading;

/** The fields of a pulled order without a neutral place, which are read under {@code extensions.kapture}. */
final class KaptureReadings {

    /** Fields of a pulled order whose 0 means that there is none. */
    private static final Set<String> IDS = Set.of(
            "cmId",
            "enquiryId",
            "creatorId",
            "unitId",
            "blockId",
            "zoneId",
            "subOfficeId",
            "parentOrderId",
            "builderInvoiceId",
            "enquiryAssignedTo",
            "parentCustomerId",
            "channelId",
            "deliveredOrderId",
            "onwardCruiseId",
            "returnCruiseId",
            "approvedByEmployeeId");

    /** Fields of a pulled order whose 0 is a value. */
    private static final Set<String> VALUES = Set.of(
            "productQuantity",
            "productValue",
            "basePrice",
            "serviceTax",
            "bookingAmount",
            "retainerFrequency",
            "retainerAmount",
            "retainerCreditPeriod",
            "invoiceSent",
            "commissionAmount",
            "totalSaleableArea",
            "sellingPrice",
            "cess",
            "extraCharges",
            "warrantyInDays",
            "checkedIn",
            "includeInterest",
            "commissionPaidAmount",
            "vatamount");

    private KaptureReadings() {}

    /** What a pulled order holds beside the neutral fields; names that the page does not have stay in the raw document. */
    static @Nullable Map<String, FieldValue> of(Map<String, @Nullable Object> others, Reading in) {
        Map<String, FieldValue> own = new LinkedHashMap<>();
        others.forEach((name, value) -> {
            if (value != null && (VALUES.contains(name) || IDS.contains(name) && !KaptureIds.isNone(value))) {
                put(own, name, value, in);
            }
        });
        return own.isEmpty() ? null : Map.of(KaptureProvider.VENDOR, FieldValue.of(own));
    }

    /** A value that the model does not take, such as a number of too many digits, becomes a warning. */
    private static void put(Map<String, FieldValue> own, String name, Object value, Reading in) {
        try {
            own.put(name, CustomData.read(value));
        } catch (IllegalArgumentException e) {
            in.unreadable("field of an order");
        }
    }
}

package org.ordergateway.kapture;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldValue;

/** The fields of a pulled order without a neutral place, each in its place of a table: no map is built to be copied. */
final class KaptureOwn extends AbstractMap<String, FieldValue> {

    /** Fields whose 0 means that there is none. */
    private static final List<String> IDS = List.of(
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

    /** Fields whose 0 is a value. */
    private static final List<String> VALUES = List.of(
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

    /** The names, ids first. */
    static final List<String> NAMES =
            Stream.of(IDS, VALUES).flatMap(List::stream).toList();

    private final @Nullable FieldValue[] values = new @Nullable FieldValue[NAMES.size()];
    private int size;

    /** Whether the field in this place is an id. */
    static boolean isId(int place) {
        return place < IDS.size();
    }

    /** Of a field that stands twice the last one counts; absent for none. */
    void put(int place, @Nullable FieldValue value) {
        size += (value == null ? 0 : 1) - (values[place] == null ? 0 : 1);
        values[place] = value;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super FieldValue> action) {
        for (int place = 0; place < values.length; place++) {
            FieldValue value = values[place];
            if (value != null) {
                action.accept(NAMES.get(place), value);
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Entry<String, FieldValue>> entrySet() {
        List<Entry<String, FieldValue>> entries = new ArrayList<>(size);
        forEach((name, value) -> entries.add(Map.entry(name, value)));
        return new AbstractSet<>() {
            @Override
            public int size() {
                return entries.size();
            }

            @Override
            public Iterator<Entry<String, FieldValue>> iterator() {
                return entries.iterator();
            }
        };
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }
}

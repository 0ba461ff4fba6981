package org.ordergateway.kapture;

import org.jspecify.annotations.Nullable;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.Order;
import org.ordergateway.wire.Phones;
import org.ordergateway.wire.Vocabulary;
import org.ordergateway.wire.Writing;

/**
 * What the mapper needs beside the order while it writes one. For one change and one thread.
 *
 * @param whole the order that is written, for what its extensions add to single blocks
 * @param flags the blocks' own update flags
 * @param id the order's id at Kapture; absent for a new one
 * @param number the merchant's number, for a new order
 */
record KaptureOutgoing(
        Writing faults,
        Phones phones,
        KaptureTimes times,
        Vocabulary<DeliveryStatus> deliveryStatus,
        Order whole,
        KaptureFlags flags,
        @Nullable String id,
        @Nullable String number) {

    boolean isUpdate() {
        return id != null;
    }

    /** A field of {@code order_info} that has no neutral name. */
    @Nullable String extension(String name) {
        return KaptureExtensions.text(whole, name);
    }

    /** The merchant's number: a new order's own, or the one that an update gives it. */
    @Nullable String erpOrderId() {
        return isUpdate() ? extension(KaptureExtensions.ERP_ORDER_ID) : number;
    }
}

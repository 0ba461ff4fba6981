package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which order is meant: by the vendor's id, by the merchant's own number, or by both. What is addressed stands here
 * alone; nothing here is ever changed by an update.
 *
 * @param id the vendor's id, opaque text
 * @param number the merchant's own number
 * @param customer who the order belongs to, where the vendor asks for it; ignored, and said so by the plan, elsewhere
 * @param type what kind of business the order records, where the vendor asks for it
 */
@RecordBuilder
public record OrderRef(
        @Shown @Nullable String id,
        @Shown @Nullable String number,
        @Nullable CustomerRef customer,
        @Nullable OrderType type) {

    /** The order with this id at the vendor. */
    public static OrderRef id(String id) {
        return new OrderRef(id, null, null, null);
    }

    /** No order in particular: what a new order without a number of the merchant's own goes by. */
    static OrderRef unnumbered() {
        return new OrderRef(null, null, null, null);
    }

    /** The order with this number of the merchant's own. */
    public static OrderRef number(String number) {
        return new OrderRef(null, number, null, null);
    }

    /** The same order, owned by this customer. */
    public OrderRef of(CustomerRef owner) {
        return new OrderRef(id, number, owner, type);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

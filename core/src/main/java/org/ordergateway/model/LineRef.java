package org.ordergateway.model;

import org.jspecify.annotations.Nullable;

/**
 * Which line of an order is meant: by exactly one of the vendor's id, the merchant's own id of the line, or the
 * article. A reference that matches several lines is refused where that can be seen.
 */
public record LineRef(
        @Shown @Nullable String id,
        @Shown @Nullable String merchantId,
        @Shown @Nullable String sku) {

    public LineRef {
        int given = (id == null ? 0 : 1) + (merchantId == null ? 0 : 1) + (sku == null ? 0 : 1);
        if (given != 1) {
            throw new IllegalArgumentException("a line is named by exactly one of id, merchantId and sku");
        }
    }

    /** The line with this id at the vendor. */
    public static LineRef id(String id) {
        return new LineRef(id, null, null);
    }

    /** The line with this id of the merchant's own. */
    public static LineRef merchantId(String merchantId) {
        return new LineRef(null, merchantId, null);
    }

    /** The line with this article. */
    public static LineRef sku(String sku) {
        return new LineRef(null, null, sku);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

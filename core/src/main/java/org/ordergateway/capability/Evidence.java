package org.ordergateway.capability;

import org.ordergateway.model.Masked;
import org.ordergateway.model.Shown;

/**
 * Where a capability is written.
 *
 * @param page what the vendor calls the page
 * @param documented whether the page says it in full; otherwise it was put together from partial pages
 */
public record Evidence(@Shown String page, boolean documented) {

    /** A page that says it in full. */
    public static Evidence page(String page) {
        return new Evidence(page, true);
    }

    /** Pages that say it in part. */
    public static Evidence partial(String page) {
        return new Evidence(page, false);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

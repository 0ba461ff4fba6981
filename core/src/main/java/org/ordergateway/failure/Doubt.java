package org.ordergateway.failure;

import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Masked;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/**
 * What was asked for when a call ended in doubt, so that reading back can find out whether it was applied.
 *
 * @param ref the order in question
 * @param update what an update asked for; absent for a creation
 * @param created what a creation asked for; absent for an update
 * @param before the order as {@code get} read it before the call, whole: what it does not hold was not there; absent
 *     when nobody read it, and then a value that stands at the vendor now proves nothing
 */
public record Doubt(
        OrderRef ref,
        @Nullable OrderUpdate update,
        @Nullable NewOrder created,
        @Nullable Order before) {

    /** An update that may have been applied. */
    public static Doubt of(OrderUpdate update) {
        return new Doubt(update.ref(), update, null, null);
    }

    /** A creation that may have been applied. */
    public static Doubt of(NewOrder order) {
        return new Doubt(order.ref(), null, order, null);
    }

    /** The same doubt, with the order as it was read before the call. */
    public Doubt knowing(Order orderBefore) {
        return new Doubt(ref, update, created, orderBefore);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

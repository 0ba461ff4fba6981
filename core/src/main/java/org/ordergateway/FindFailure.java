package org.ordergateway;

import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Shown;

/**
 * Why a pull of orders could not go on.
 *
 * @param position what to give as {@code startAt} of a query to go on from here; every page before it was handed out
 */
public record FindFailure(OrderFailure failure, @Shown String position) {
    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

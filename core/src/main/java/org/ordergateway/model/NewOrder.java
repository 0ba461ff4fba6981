package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * An order to be created: under which number and for whom it is found again ({@code ref}), and what it holds.
 *
 * @param ref the merchant's own number and, where the vendor asks for it, the customer; never an id, which the vendor
 *     gives; absent for an order without a number
 * @param order what it holds; absent for nothing
 */
@RecordBuilder
public record NewOrder(OrderRef ref, Order order) {

    public NewOrder {
        ref = ref == null ? OrderRef.unnumbered() : ref;
        order = order == null ? Order.empty() : order;
        if (ref.id() != null) {
            throw new IllegalArgumentException("a new order has no vendor id yet: leave ref.id out");
        }
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

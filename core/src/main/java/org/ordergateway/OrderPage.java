package org.ordergateway;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Shown;

/**
 * Some of the orders that were asked for.
 *
 * @param next the position behind this page, from which a later query can go on; absent after the last page
 */
public record OrderPage(
        List<OrderSnapshot> orders, @Shown @Nullable String next) {

    public OrderPage {
        orders = List.copyOf(orders);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

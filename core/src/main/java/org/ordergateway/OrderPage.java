package org.ordergateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the orders that were asked for.
 *
 * @param next the position behind this page, from which a later query can go on; absent after the last page
 */
public record OrderPage(
        List<OrderSnapshot> orders, @Nullable String next) {

    public OrderPage {
        orders = List.copyOf(orders);
    }
}

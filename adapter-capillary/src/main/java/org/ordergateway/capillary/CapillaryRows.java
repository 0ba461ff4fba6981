package org.ordergateway.capillary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderSnapshot;

/**
 * One page of a list.
 *
 * @param total how many there are in all; absent where the answer does not say
 */
record CapillaryRows(List<OrderSnapshot> orders, @Nullable Long total) {}

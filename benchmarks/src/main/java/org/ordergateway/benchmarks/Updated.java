package org.ordergateway.benchmarks;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Order;

/**
 * What an update ends with, in neutral words, whichever client made it.
 *
 * @param id the order's, as the vendor names it
 * @param order as the vendor shows it; absent where it answers with ids alone
 * @param vendorIds further ids
 */
public record Updated(@Nullable String id, @Nullable Order order, Map<String, String> vendorIds) {}

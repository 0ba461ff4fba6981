/**
 * The reference adapter: a vendor in memory that holds every field of the neutral order and every kind of change. For an
 * application's unit tests: {@link org.ordergateway.memory.MemoryOrders} opens a gateway, is seeded, and is read.
 */
@NullMarked
package org.ordergateway.memory;

import org.jspecify.annotations.NullMarked;

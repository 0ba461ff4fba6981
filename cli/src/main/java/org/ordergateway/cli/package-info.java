/**
 * The {@code orders} command: orders at any vendor from a shell, and the demonstration. It knows the vendors only by what
 * {@link org.ordergateway.OrderGateways} finds. Nothing here is meant to be called from other code.
 */
@NullMarked
package org.ordergateway.cli;

import org.jspecify.annotations.NullMarked;

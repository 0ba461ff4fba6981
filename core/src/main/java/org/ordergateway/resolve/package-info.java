/** Holds what a change asked for against what the vendor holds; used by {@code OrderGateway.resolve} alone. */
@NullMarked
package org.ordergateway.resolve;

import org.jspecify.annotations.NullMarked;

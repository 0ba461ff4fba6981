/**
 * The contract that every adapter passes: extend {@link org.ordergateway.testkit.OrderGatewayContract} in the adapter's
 * tests and hand it a harness.
 */
@NullMarked
package org.ordergateway.testkit;

import org.jspecify.annotations.NullMarked;

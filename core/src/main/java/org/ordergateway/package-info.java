/**
 * One gateway to orders that live in somebody else's system. Applications begin here: {@link
 * org.ordergateway.OrderGateways} opens what the configuration names, and {@link org.ordergateway.OrderGateway} creates,
 * updates, reads and finds orders at any vendor. Authors of adapters implement {@link
 * org.ordergateway.OrderGatewayProvider}.
 */
@NullMarked
package org.ordergateway;

import org.jspecify.annotations.NullMarked;

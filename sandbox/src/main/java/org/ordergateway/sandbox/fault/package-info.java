/**
 * A server on a raw loopback socket that speaks HTTP badly on purpose: what no vendor's sandbox can do, since it stands on
 * a server that knows how to behave. For authors of transports and adapters.
 */
@NullMarked
package org.ordergateway.sandbox.fault;

import org.jspecify.annotations.NullMarked;

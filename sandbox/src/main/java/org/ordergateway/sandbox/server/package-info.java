/**
 * What every vendor's sandbox stands on: the listening server, its log and faults, and the orders it holds. For authors of a
 * sandbox; applications and tests use {@link org.ordergateway.sandbox.VendorSandbox}.
 */
@NullMarked
package org.ordergateway.sandbox.server;

import org.jspecify.annotations.NullMarked;

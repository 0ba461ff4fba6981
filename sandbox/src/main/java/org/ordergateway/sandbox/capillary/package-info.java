/**
 * Capillary's transactions in a sandbox; start it with {@link
 * org.ordergateway.sandbox.capillary.CapillarySandbox#start()}.
 */
@NullMarked
package org.ordergateway.sandbox.capillary;

import org.jspecify.annotations.NullMarked;

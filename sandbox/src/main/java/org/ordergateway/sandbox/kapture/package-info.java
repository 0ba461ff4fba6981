/**
 * Kapture CRM's order calls in a sandbox; start it with {@link org.ordergateway.sandbox.kapture.KaptureSandbox#start()}.
 */
@NullMarked
package org.ordergateway.sandbox.kapture;

import org.jspecify.annotations.NullMarked;

/**
 * Captain's order platform in a sandbox; start it with {@link org.ordergateway.sandbox.captain.CaptainSandbox#start()}.
 */
@NullMarked
package org.ordergateway.sandbox.captain;

import org.jspecify.annotations.NullMarked;

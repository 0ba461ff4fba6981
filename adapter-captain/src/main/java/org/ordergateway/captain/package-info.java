/**
 * Orders at Captain. Applications configure it and speak to {@link org.ordergateway.OrderGateway}; only the providers and
 * the settings are public.
 */
@NullMarked
package org.ordergateway.captain;

import org.jspecify.annotations.NullMarked;

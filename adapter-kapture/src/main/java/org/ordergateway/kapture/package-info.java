/**
 * Orders at Kapture CRM. Applications configure it and speak to {@link org.ordergateway.OrderGateway}; only the provider
 * and the settings are public.
 */
@NullMarked
package org.ordergateway.kapture;

import org.jspecify.annotations.NullMarked;

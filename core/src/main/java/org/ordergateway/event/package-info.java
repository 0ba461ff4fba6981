/**
 * What vendors tell by themselves: their webhooks as neutral events. Applications begin at {@link
 * org.ordergateway.event.OrderEventSources} and hand each message that arrives to {@link
 * org.ordergateway.event.OrderEvents}; authors of adapters implement {@link
 * org.ordergateway.event.OrderEventProvider} and {@link org.ordergateway.event.OrderEventReader}.
 */
@NullMarked
package org.ordergateway.event;

import org.jspecify.annotations.NullMarked;

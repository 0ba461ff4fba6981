/**
 * Settings of a gateway: described once, bound with one error that lists every fault. For authors of adapters; applications hand a map of text to OrderGateways.
 */
@NullMarked
package org.ordergateway.settings;

import org.jspecify.annotations.NullMarked;

/**
 * Many orders at once: a bound on the calls in flight, results as they come with their inputs, the changes of one order
 * kept in order. For applications; {@link org.ordergateway.bulk.BulkWork} is for gateways.
 */
@NullMarked
package org.ordergateway.bulk;

import org.jspecify.annotations.NullMarked;

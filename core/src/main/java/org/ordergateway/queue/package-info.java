/** Keeps the changes of one order in their order. For authors of adapters; applications never see it. */
@NullMarked
package org.ordergateway.queue;

import org.jspecify.annotations.NullMarked;

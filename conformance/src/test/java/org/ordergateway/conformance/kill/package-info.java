/** The contract tried on adapters with one fault each: which rule notices what. */
@NullMarked
package org.ordergateway.conformance.kill;

import org.jspecify.annotations.NullMarked;

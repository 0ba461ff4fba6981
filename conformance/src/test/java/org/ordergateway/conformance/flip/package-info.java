/** Tables of capabilities with one entry more or less than the adapter does; the contract names each of them. */
@NullMarked
package org.ordergateway.conformance.flip;

import org.jspecify.annotations.NullMarked;

/** What holds across all adapters: the contract tried on faulty ones, the evidence of all in one, the written pages. */
@NullMarked
package org.ordergateway.conformance;

import org.jspecify.annotations.NullMarked;

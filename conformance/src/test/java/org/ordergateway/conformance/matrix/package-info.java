/** What each vendor can hold, from the evidence that the contract left behind in this build. */
@NullMarked
package org.ordergateway.conformance.matrix;

import org.jspecify.annotations.NullMarked;

/** What a build proved, in a few lines at its end. */
@NullMarked
package org.ordergateway.conformance.summary;

import org.jspecify.annotations.NullMarked;

/** This library beside the clients that a user would write instead, in one run: {@code ./benchmarks/run}. */
@NullMarked
package org.ordergateway.benchmarks;

import org.jspecify.annotations.NullMarked;

/** The {@code orders} command: one class for each of its commands. */
@NullMarked
package org.ordergateway.cli;

import org.jspecify.annotations.NullMarked;

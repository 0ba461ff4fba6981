/** Streams that are read no further than they are asked for. */
@NullMarked
package org.ordergateway.stream;

import org.jspecify.annotations.NullMarked;

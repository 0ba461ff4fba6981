/** What the other modules are compiled with; never part of what is shipped. */
@NullMarked
package org.ordergateway.build;

import org.jspecify.annotations.NullMarked;

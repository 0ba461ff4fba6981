/**
 * Orders at Capillary. Applications choose it by {@code vendor = capillary} in a configuration and never name a type of
 * this package.
 */
@NullMarked
package org.ordergateway.capillary;

import org.jspecify.annotations.NullMarked;

/** A small vendor and a sound adapter to it, for the contract to be tried on, with flaws to be switched on. */
@NullMarked
package org.ordergateway.testkit.fake;

import org.jspecify.annotations.NullMarked;

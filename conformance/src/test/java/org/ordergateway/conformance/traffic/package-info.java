/** A proxy between an adapter and a sandbox that hands on faithfully, and damages what it is told to damage. */
@NullMarked
package org.ordergateway.conformance.traffic;

import org.jspecify.annotations.NullMarked;

/**
 * A strict, stateful sandbox of each vendor, written from the vendor's own pages and from nothing else, so that an
 * adapter and its sandbox cannot share a misreading. For tests, demonstrations and the {@code orders sandbox} command.
 */
@NullMarked
package org.ordergateway.sandbox;

import org.jspecify.annotations.NullMarked;

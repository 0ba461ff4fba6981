/**
 * How a configuration's names become opened things: used by this library's own entry points and not exported.
 */
@NullMarked
package org.ordergateway.discovery;

import org.jspecify.annotations.NullMarked;

/**
 * How adapters write and read single values: times, decimals and currencies, phones, a vendor's words and custom data.
 * For authors of adapters.
 */
@NullMarked
package org.ordergateway.wire;

import org.jspecify.annotations.NullMarked;

/**
 * What can go wrong with an order at a vendor, and first of all what it means for the order: its effect. For applications.
 */
@NullMarked
package org.ordergateway.failure;

import org.jspecify.annotations.NullMarked;

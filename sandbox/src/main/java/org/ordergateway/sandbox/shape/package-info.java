/**
 * What a vendor's page allows in a body, declared as data and checked field by field. For authors of a sandbox.
 */
@NullMarked
package org.ordergateway.sandbox.shape;

import org.jspecify.annotations.NullMarked;

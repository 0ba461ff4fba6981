/** Orders at Acme: applications name {@code vendor = acme} in their configuration. */
@NullMarked
package org.ordergateway.acme;

import org.jspecify.annotations.NullMarked;

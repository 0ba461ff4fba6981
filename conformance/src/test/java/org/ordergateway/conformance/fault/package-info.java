/** Adapters with one fault each, made of sound ones: by wrapping the gateway, or by damaging its traffic. */
@NullMarked
package org.ordergateway.conformance.fault;

import org.jspecify.annotations.NullMarked;

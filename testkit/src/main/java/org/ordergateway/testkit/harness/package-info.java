/**
 * What an adapter's author hands to the contract: the sandbox, a gateway to it, and a hand-written table of where each
 * neutral field stands at the vendor. Nothing here is taken from the adapter.
 */
@NullMarked
package org.ordergateway.testkit.harness;

import org.jspecify.annotations.NullMarked;

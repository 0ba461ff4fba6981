package org.ordergateway.testkit.harness;

import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.sandbox.Fault;

/**
 * A refusal of the vendor's, as its pages word it.
 *
 * @param answer what comes back
 * @param kind what the gateway must make of it
 * @param code the vendor's own code in it; absent where it has none
 */
public record Refusal(
        Fault answer, OrderFailure.Kind kind, @Nullable String code) {}

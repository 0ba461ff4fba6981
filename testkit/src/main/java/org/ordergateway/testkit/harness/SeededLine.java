package org.ordergateway.testkit.harness;

import org.ordergateway.model.LineRef;

/**
 * A line of the seeded order.
 *
 * @param ref how the vendor finds it
 * @param index its position in the sandbox's state
 */
public record SeededLine(LineRef ref, int index) {}

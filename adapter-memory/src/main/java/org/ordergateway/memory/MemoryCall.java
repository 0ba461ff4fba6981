package org.ordergateway.memory;

import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Operation;
import org.ordergateway.model.Masked;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/**
 * A call that arrived.
 *
 * @param ref the order in question; absent for a find
 * @param created what a creation asked for
 * @param updated what an update asked for
 */
public record MemoryCall(
        Operation operation,
        @Nullable OrderRef ref,
        @Nullable NewOrder created,
        @Nullable OrderUpdate updated) {

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

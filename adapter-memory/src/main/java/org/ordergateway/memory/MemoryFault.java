package org.ordergateway.memory;

import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.OrderFailure;

/**
 * What meets the next call.
 *
 * @param applied whether the call is carried out all the same
 */
record MemoryFault(OrderFailure failure, boolean applied) {

    /** The failure, in doubt about what the call asked for. */
    OrderFailure about(Doubt asked) {
        return failure instanceof OrderFailure.InDoubt open && open.doubt() == null ? open.about(asked) : failure;
    }
}

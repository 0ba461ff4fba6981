package org.ordergateway.capillary;

import org.jspecify.annotations.Nullable;
import org.ordergateway.model.OrderRef;
import org.ordergateway.wire.Writing;

/**
 * What a writer needs beside the order.
 *
 * @param faults gathers what is wrong
 * @param ref which transaction
 */
record CapillaryOutgoing(Writing faults, OrderRef ref) {

    @Nullable Long id() {
        return CapillaryIds.number("ref.id", ref.id(), faults);
    }

    @Nullable String number() {
        return ref.number();
    }

    /** The type of a new transaction, which must have one; a sale unless the caller says otherwise. */
    @Nullable String typeOfNew() {
        return ref.type() == null ? CapillaryWords.REGULAR : type();
    }

    @Nullable String type() {
        return CapillaryWords.TYPE.write(ref.type(), faults);
    }
}

package org.ordergateway;

import java.util.List;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.Shown;

/**
 * An order as the vendor holds it at one moment. One of a pull holds the answer of its whole page in memory, through its
 * raw document: map those that are kept by {@link #compact}.
 *
 * @param warnings what the vendor complained about while giving it
 * @param raw the vendor's document as it came; fields without a neutral name are still in it
 */
public record OrderSnapshot(
        OrderRef ref,
        Order order,
        List<Warning> warnings,
        @Shown RawDocument raw) {

    public OrderSnapshot {
        warnings = List.copyOf(warnings);
    }

    /** The same snapshot whose raw document holds no more than its own bytes; see {@link RawDocument#compact}. */
    public OrderSnapshot compact() {
        RawDocument own = raw.compact();
        return own == raw ? this : new OrderSnapshot(ref, order, warnings, own);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

package org.ordergateway;

import java.util.List;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.Shown;

/**
 * An order as the vendor holds it at one moment.
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

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

package org.ordergateway;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.failure.Step;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.Shown;

/**
 * What a vendor answered to a change that it made.
 *
 * @param ref the order; the vendor's id is the one that its answer names, which may differ from the one asked for
 * @param order the whole order, where the vendor returns it
 * @param vendorIds further ids of the answer, by their neutral names such as {@code customer}
 * @param leftOut what the vendor cannot hold and the setting {@code on-loss=report} left out
 * @param steps the requests that were needed, where there were several
 * @param requestId the vendor's id of the last request
 * @param raw the vendor's last answer as it came
 */
public record OrderReceipt(
        OrderRef ref,
        @Nullable Order order,
        Map<String, String> vendorIds,
        List<Warning> warnings,
        List<FieldFate> leftOut,
        List<Step> steps,
        @Shown @Nullable String requestId,
        @Shown RawDocument raw) {

    public OrderReceipt {
        vendorIds = Map.copyOf(vendorIds);
        warnings = List.copyOf(warnings);
        leftOut = List.copyOf(leftOut);
        steps = List.copyOf(steps);
    }

    /** The receipt of a change after which the vendor shows the whole order, for a change that needed one request. */
    public static OrderReceipt of(OrderSnapshot changed, @Nullable String requestId) {
        return new OrderReceipt(
                changed.ref(),
                changed.order(),
                Map.of(),
                changed.warnings(),
                List.of(),
                List.of(),
                requestId,
                changed.raw());
    }

    /** The same receipt, telling what was left out. */
    public OrderReceipt leavingOut(List<FieldFate> fields) {
        return new OrderReceipt(ref, order, vendorIds, warnings, fields, steps, requestId, raw);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

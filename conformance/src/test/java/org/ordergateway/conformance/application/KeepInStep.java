package org.ordergateway.conformance.application;

import static org.ordergateway.failure.OrderGatewayException.orThrow;

import java.util.Map;
import org.ordergateway.OrderGateways;
import org.ordergateway.OrderReceipt;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

class KeepInStep {

    /** Updates an order at whichever vendor the configuration names. */
    static OrderReceipt note(Map<String, String> configuration, OrderRef order, String note) {
        try (OrderGateways gateways = OrderGateways.open(configuration)) {
            Order set = OrderBuilder.builder().note(note).build();
            return orThrow(gateways.primary().update(OrderUpdate.of(order, set)));
        }
    }
}

package org.ordergateway.captain;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderUpdate;

/** This library as an application uses it: a configuration, a gateway, an update. */
final class LibraryClient implements OrderClient {

    private final OrderGateways gateways;
    private final OrderGateway gateway;

    LibraryClient(URI vendor) {
        gateways = OrderGateways.open(settings(vendor, 64));
        gateway = gateways.primary();
    }

    static Map<String, String> settings(URI vendor, int connections) {
        return Map.of(
                "orders.gateways.main.vendor",
                "captain",
                "orders.gateways.main.base-url",
                vendor.toString(),
                "orders.gateways.main.account",
                Wire.ACCOUNT,
                "orders.gateways.main.max-connections",
                String.valueOf(connections),
                "orders.gateways.main.integration-key",
                Wire.INTEGRATION_KEY,
                "orders.gateways.main.developer-key",
                Wire.DEVELOPER_KEY);
    }

    @Override
    public Order update(OrderUpdate update) {
        return Objects.requireNonNull(
                OrderGatewayException.orThrow(gateway.update(update)).order());
    }

    @Override
    public void close() {
        gateways.close();
    }
}

package org.ordergateway.testkit.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;

/** A gateway of a test, and the configuration it was opened from. */
record OpenGateway(Map<String, String> configuration, OrderGateways gateways) implements AutoCloseable {

    private static final String PREFIX = "orders.gateways.main.";

    /** Opens one; later settings win over earlier ones. */
    static OpenGateway of(String vendor, Map<String, String> sandbox, Map<String, String> test) {
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.put(PREFIX + "vendor", vendor);
        sandbox.forEach((name, value) -> configuration.put(PREFIX + name, value));
        test.forEach((name, value) -> configuration.put(PREFIX + name, value));
        return new OpenGateway(Map.copyOf(configuration), OrderGateways.open(configuration));
    }

    OrderGateway gateway() {
        return gateways.primary();
    }

    @Override
    public void close() {
        gateways.close();
    }

    @Override
    public String toString() {
        return "OpenGateway";
    }
}

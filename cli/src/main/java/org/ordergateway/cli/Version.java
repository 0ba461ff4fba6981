package org.ordergateway.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGatewayProvider;
import org.ordergateway.OrderGateways;
import picocli.CommandLine.IVersionProvider;

/** Says what runs, and which vendors it found. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        @Nullable String version = Orders.class.getPackage().getImplementationVersion();
        Map<String, OrderGatewayProvider> found = OrderGateways.providers(null);
        return new String[] {
            "orders " + (version == null ? "(not packaged)" : version),
            "vendors: " + (found.isEmpty() ? "none found" : String.join(", ", found.keySet())),
            "Java " + System.getProperty("java.version")
        };
    }
}

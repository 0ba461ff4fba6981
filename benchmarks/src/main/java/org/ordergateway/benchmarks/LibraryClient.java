package org.ordergateway.benchmarks;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;
import org.ordergateway.OrderReceipt;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.OrderUpdate;

/** This library as an application uses it: a configuration, a gateway, an update. */
public final class LibraryClient implements OrderClient {

    private final OrderGateways gateways;
    private final OrderGateway gateway;

    /**
     * Opens it.
     *
     * @param own the vendor's own settings
     */
    public LibraryClient(String vendor, URI url, Map<String, String> own) {
        gateways = OrderGateways.open(settings(vendor, url, 64, own));
        gateway = gateways.primary();
    }

    /** The settings of a gateway with so many connections. */
    public static Map<String, String> settings(String vendor, URI url, int connections, Map<String, String> own) {
        Map<String, String> settings = own.entrySet().stream()
                .collect(Collectors.toMap(each -> "orders.gateways.main." + each.getKey(), Map.Entry::getValue));
        settings.put("orders.gateways.main.vendor", vendor);
        settings.put("orders.gateways.main.base-url", url.toString());
        settings.put("orders.gateways.main.max-connections", String.valueOf(connections));
        return settings;
    }

    @Override
    public Updated update(OrderUpdate update) {
        OrderReceipt receipt = OrderGatewayException.orThrow(gateway.update(update));
        return new Updated(receipt.ref().id(), receipt.order(), receipt.vendorIds());
    }

    @Override
    public void close() {
        gateways.close();
    }
}

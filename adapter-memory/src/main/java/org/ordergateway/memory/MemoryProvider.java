package org.ordergateway.memory;

import java.util.List;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGatewayProvider;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/** Opens gateways to orders in memory. */
public final class MemoryProvider implements OrderGatewayProvider {

    static final String VENDOR = "memory";

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public List<Setting<?>> settings() {
        return MemorySettings.ALL;
    }

    @Override
    public OrderGateway open(Settings settings) {
        MemorySettings bound = MemorySettings.of(settings);
        MemoryOrders orders = bound.store() == null ? new MemoryOrders() : MemoryOrders.named(bound.store());
        return new MemoryGateway(orders, bound);
    }
}

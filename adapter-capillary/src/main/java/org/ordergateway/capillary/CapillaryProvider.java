package org.ordergateway.capillary;

import java.util.List;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGatewayProvider;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/** Opens gateways to Capillary. */
public final class CapillaryProvider implements OrderGatewayProvider {

    static final String VENDOR = "capillary";

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public List<Setting<?>> settings() {
        return CapillarySettings.ALL;
    }

    @Override
    public OrderGateway open(Settings settings) {
        return new CapillaryGateway(CapillarySettings.of(settings));
    }
}

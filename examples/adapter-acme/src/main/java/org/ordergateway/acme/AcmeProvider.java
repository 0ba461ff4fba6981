package org.ordergateway.acme;

import java.util.List;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGatewayProvider;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/** Opens gateways to Acme. */
public final class AcmeProvider implements OrderGatewayProvider {

    static final String VENDOR = "acme";

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public List<Setting<?>> settings() {
        return AcmeSettings.ALL;
    }

    @Override
    public OrderGateway open(Settings settings) {
        return new AcmeGateway(AcmeSettings.of(settings));
    }
}

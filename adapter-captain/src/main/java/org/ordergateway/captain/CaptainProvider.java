package org.ordergateway.captain;

import java.util.List;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGatewayProvider;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/** Opens gateways to Captain. */
public final class CaptainProvider implements OrderGatewayProvider {

    static final String VENDOR = "captain";

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public List<Setting<?>> settings() {
        return CaptainSettings.ALL;
    }

    @Override
    public OrderGateway open(Settings settings) {
        return new CaptainGateway(CaptainSettings.of(settings));
    }
}

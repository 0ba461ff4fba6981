package org.ordergateway.kapture;

import java.util.List;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGatewayProvider;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/** Opens gateways to Kapture. */
public final class KaptureProvider implements OrderGatewayProvider {

    static final String VENDOR = "kapture";

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public List<Setting<?>> settings() {
        return KaptureSettings.ALL;
    }

    @Override
    public OrderGateway open(Settings settings) {
        return new KaptureGateway(KaptureSettings.of(settings));
    }
}

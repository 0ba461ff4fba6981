package org.ordergateway;

import java.util.List;
import org.ordergateway.settings.ConfigurationException;
import org.ordergateway.settings.Secret;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/** Found through a class loader that {@link OrderGatewaysTest} gives. */
public class StubProvider implements OrderGatewayProvider {

    static final Setting<String> ACCOUNT =
            Setting.text("account", "the account").asRequired();
    static final Setting<Secret> KEY = Setting.secret("key", "the key");

    @Override
    public String vendor() {
        return "stub";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(ACCOUNT, KEY);
    }

    @Override
    public OrderGateway open(Settings settings) {
        if (settings.get(ACCOUNT).equals("misfit")) {
            throw new ConfigurationException("no", List.of("account and key do not fit"));
        }
        if (settings.get(ACCOUNT).equals("broken")) {
            throw new IllegalStateException("a bug");
        }
        return new StubGateway(settings);
    }

    /** Claims the same vendor. */
    public static final class Rival extends StubProvider {}
}

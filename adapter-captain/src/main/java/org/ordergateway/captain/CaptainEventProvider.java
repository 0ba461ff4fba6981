package org.ordergateway.captain;

import java.util.List;
import java.util.function.Supplier;
import org.ordergateway.event.OrderEventProvider;
import org.ordergateway.event.OrderEventReader;
import org.ordergateway.settings.ConfigurationException;
import org.ordergateway.settings.Secret;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/** Opens the source of Captain's events: its webhooks. */
public final class CaptainEventProvider implements OrderEventProvider {

    private static final Setting<Secret> SECRET = Setting.secret(
                    "secret", "the text that was agreed with Captain for the header Auth-Token")
            .asRequired();
    private static final Setting<String> CURRENCY = Setting.currency();

    @Override
    public String vendor() {
        return CaptainProvider.VENDOR;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SECRET, CURRENCY);
    }

    @Override
    public OrderEventReader open(Settings settings) {
        Supplier<Secret> secret = settings.secret(SECRET);
        if (secret == null) {
            throw new ConfigurationException("no credentials", List.of("'secret' is needed"));
        }
        return new CaptainEventReader(secret, settings.find(CURRENCY));
    }
}

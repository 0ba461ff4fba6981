package org.ordergateway.event;

import java.util.List;
import java.util.function.Supplier;
import org.ordergateway.model.Order;
import org.ordergateway.settings.Secret;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/** A vendor whose messages are their ids; found through a class loader that {@link OrderEventSourcesTest} gives. */
public final class StubEventProvider implements OrderEventProvider {

    private static final Setting<Secret> SECRET =
            Setting.secret("secret", "the secret").asRequired();

    @Override
    public String vendor() {
        return "stub";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SECRET);
    }

    @Override
    public OrderEventReader open(Settings settings) {
        Supplier<Secret> secret = settings.secret(SECRET);
        return (headers, body) -> headers.proven("x-proof", secret.get())
                .map(proven -> OrderEventBuilder.builder()
                        .kind(OrderEvent.Kind.OTHER)
                        .id(body.text())
                        .vendor("stub")
                        .name("something")
                        .order(Order.empty())
                        .warnings(List.of())
                        .raw(body)
                        .build());
    }
}

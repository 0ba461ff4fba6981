package org.ordergateway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.discovery.Vendors;
import org.ordergateway.settings.ConfigurationException;

/**
 * The gateways that a configuration names, opened together and closed together.
 *
 * <pre>{@code
 * orders.primary = main
 * orders.gateways.main.vendor = captain
 * orders.gateways.main.account = 3584a197b5a9
 * }</pre>
 *
 * Choosing another vendor is choosing other settings; no code changes. Safe for use by many threads.
 */
public final class OrderGateways implements AutoCloseable {

    private static final String PRIMARY = "orders.primary";
    private static final Vendors<OrderGatewayProvider> VENDORS = new Vendors<>(
            "orders.gateways.",
            OrderGatewayProvider.class,
            OrderGatewayProvider::vendor,
            OrderGatewayProvider::settings);

    private final @Nullable String primary;
    private final Map<String, OrderGateway> gateways;

    private OrderGateways(@Nullable String primary, Map<String, OrderGateway> gateways) {
        this.primary = primary;
        this.gateways = gateways;
    }

    /**
     * Opens every gateway that the configuration names, with the providers that the thread's class loader finds.
     *
     * @param configuration text by dotted names; what does not begin with {@code orders.} is not read,
     *     and {@code orders.events.} is left to {@link org.ordergateway.event.OrderEventSources}
     * @throws ConfigurationException listing every fault of every gateway; no gateway is left open
     */
    public static OrderGateways open(Map<String, String> configuration) {
        return open(configuration, Map.of(), null);
    }

    /**
     * Opens every gateway that the configuration names.
     *
     * @param credentials by full names such as {@code orders.gateways.main.developer-key}; asked at each call, so that
     *     a rotated key counts without a restart
     * @param loader where providers are looked for; absent for the thread's
     * @throws ConfigurationException listing every fault of every gateway; no gateway is left open
     */
    public static OrderGateways open(
            Map<String, String> configuration,
            Map<String, Supplier<String>> credentials,
            @Nullable ClassLoader loader) {
        List<String> faults = new ArrayList<>();
        Map<String, OrderGateway> opened = new LinkedHashMap<>();
        String primary = configuration.get(PRIMARY);
        try {
            Set<String> names = VENDORS.open(
                    configuration,
                    credentials,
                    loader,
                    (name, provider, settings) -> opened.put(name, provider.open(settings)),
                    faults);
            if (names.isEmpty()) {
                faults.add("no gateway is configured; set orders.gateways.<name>.vendor");
            }
            if (primary != null && !names.contains(primary.strip())) {
                faults.add("orders.primary names '" + Vendors.printable(primary.strip()) + "', but the gateways are "
                        + Vendors.printable(String.join(", ", names)));
            }
            if (!faults.isEmpty()) {
                throw new ConfigurationException("the configuration cannot work", faults);
            }
        } catch (RuntimeException | Error e) {
            closeAll(opened.values(), e);
            throw e;
        }
        String only = opened.size() == 1 ? opened.keySet().iterator().next() : null;
        return new OrderGateways(primary == null ? only : primary.strip(), opened);
    }

    /**
     * The providers on the class path and the module path, by their vendors' names, sorted.
     *
     * @param loader where to look; absent for the thread's and for the layer of modules that this library is in
     * @throws ConfigurationException when two providers claim one vendor
     */
    public static Map<String, OrderGatewayProvider> providers(@Nullable ClassLoader loader) {
        return VENDORS.found(loader);
    }

    /**
     * The gateway that {@code orders.primary} names, or the only one.
     *
     * @throws ConfigurationException when there are several and none is named
     */
    public OrderGateway primary() {
        if (primary == null) {
            throw new ConfigurationException(
                    "no primary gateway",
                    List.of("set orders.primary to one of " + String.join(", ", gateways.keySet())));
        }
        return named(primary);
    }

    /**
     * The gateway of this name.
     *
     * @throws ConfigurationException when the configuration has none, listing those it has
     */
    public OrderGateway named(String name) {
        OrderGateway gateway = gateways.get(name);
        if (gateway == null) {
            throw new ConfigurationException(
                    "no gateway '" + name + "'",
                    List.of("the configured gateways are " + String.join(", ", gateways.keySet())));
        }
        return gateway;
    }

    /** The gateways by their names, sorted. */
    public Map<String, OrderGateway> all() {
        return Collections.unmodifiableMap(gateways);
    }

    /** Closes every gateway, also when closing one of them fails; what the first failure threw is thrown then. */
    @Override
    public void close() {
        RuntimeException first = closeAll(gateways.values(), null);
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable RuntimeException closeAll(Collection<OrderGateway> gateways, @Nullable Throwable reason) {
        RuntimeException first = null;
        for (OrderGateway gateway : gateways) {
            try {
                gateway.close();
            } catch (RuntimeException e) {
                Throwable told = reason == null ? first : reason;
                if (told != null && told != e) {
                    told.addSuppressed(e);
                }
                first = first == null ? e : first;
            }
        }
        return first;
    }
}

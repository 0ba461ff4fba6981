package org.ordergateway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.settings.ConfigurationException;
import org.ordergateway.settings.Settings;

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

    private static final String PREFIX = "orders.";
    private static final String PRIMARY = "orders.primary";
    private static final String GATEWAYS = "orders.gateways.";

    private final @Nullable String primary;
    private final Map<String, OrderGateway> gateways;

    private OrderGateways(@Nullable String primary, Map<String, OrderGateway> gateways) {
        this.primary = primary;
        this.gateways = gateways;
    }

    /**
     * Opens every gateway that the configuration names, with the providers that the thread's class loader finds.
     *
     * @param configuration text by dotted names; what does not begin with {@code orders.} is not read
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
        Map<String, Map<String, String>> texts = byGateway(configuration, faults);
        Map<String, Map<String, Supplier<String>>> suppliers = byGateway(credentials, faults);
        suppliers.keySet().forEach(name -> texts.computeIfAbsent(name, any -> new LinkedHashMap<>()));
        if (texts.isEmpty()) {
            faults.add("no gateway is configured; set orders.gateways.<name>.vendor");
        }
        String primary = configuration.get(PRIMARY);
        if (primary != null && !texts.containsKey(primary.strip())) {
            faults.add("orders.primary names '" + printable(primary.strip()) + "', but the gateways are "
                    + printable(String.join(", ", texts.keySet())));
        }
        Map<String, OrderGatewayProvider> providers = providers(loader);
        Map<String, OrderGateway> opened = new LinkedHashMap<>();
        try {
            texts.forEach((name, settings) -> {
                try {
                    opened.put(name, openOne(name, settings, suppliers.getOrDefault(name, Map.of()), providers));
                } catch (ConfigurationException e) {
                    e.faults().forEach(fault -> faults.add(printable(name) + ": " + fault));
                }
            });
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
        ClassLoader from = loader == null ? Thread.currentThread().getContextClassLoader() : loader;
        Map<String, OrderGatewayProvider> found = new TreeMap<>();
        // Twice, since a provider in a named module may be hidden from the thread's class loader and the other way
        // round.
        ServiceLoader.load(OrderGatewayProvider.class, from).forEach(provider -> add(found, provider));
        if (loader == null && OrderGateways.class.getModule().getLayer() != null) {
            ServiceLoader.load(OrderGateways.class.getModule().getLayer(), OrderGatewayProvider.class)
                    .forEach(provider -> add(found, provider));
        }
        return found;
    }

    private static void add(Map<String, OrderGatewayProvider> found, OrderGatewayProvider provider) {
        OrderGatewayProvider other = found.putIfAbsent(provider.vendor(), provider);
        String name = provider.getClass().getName();
        if (other != null && !other.getClass().getName().equals(name)) {
            throw new ConfigurationException(
                    "two adapters for one vendor",
                    List.of("both " + other.getClass().getName() + " and " + name + " offer '" + provider.vendor()
                            + "'; leave one of them out"));
        }
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

    private static OrderGateway openOne(
            String name,
            Map<String, String> texts,
            Map<String, Supplier<String>> suppliers,
            Map<String, OrderGatewayProvider> providers) {
        Map<String, String> rest = new LinkedHashMap<>(texts);
        String vendor = rest.remove("vendor");
        if (vendor == null || vendor.isBlank()) {
            throw new ConfigurationException(
                    "no vendor", List.of("missing setting 'vendor'; " + foundVendors(providers)));
        }
        OrderGatewayProvider provider = providers.get(vendor.strip());
        if (provider == null) {
            throw new ConfigurationException(
                    "unknown vendor",
                    List.of("unknown vendor '" + printable(vendor.strip()) + "'; " + foundVendors(providers)));
        }
        return provider.open(Settings.bind(name, provider.settings(), rest, suppliers));
    }

    private static String foundVendors(Map<String, OrderGatewayProvider> providers) {
        return providers.isEmpty()
                ? "no adapter was found on the class path or module path: add the artifact order-gateway-adapter-<vendor>"
                : "the vendors found are " + String.join(", ", new TreeSet<>(providers.keySet()));
    }

    private static String printable(String text) {
        String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }

    private static <T> Map<String, Map<String, T>> byGateway(Map<String, T> flat, List<String> faults) {
        Map<String, Map<String, T>> grouped = new LinkedHashMap<>();
        new TreeMap<>(flat).forEach((name, value) -> {
            if (!name.startsWith(PREFIX) || name.equals(PRIMARY)) {
                return;
            }
            String rest = name.startsWith(GATEWAYS) ? name.substring(GATEWAYS.length()) : "";
            int dot = rest.indexOf('.');
            if (dot < 1 || dot == rest.length() - 1) {
                faults.add("unknown setting '" + printable(name)
                        + "'; known are orders.primary and orders.gateways.<name>.<setting>");
                return;
            }
            grouped.computeIfAbsent(rest.substring(0, dot), any -> new LinkedHashMap<>())
                    .put(rest.substring(dot + 1), value);
        });
        return grouped;
    }
}

package org.ordergateway.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.settings.ConfigurationException;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/**
 * The vendors that offer one kind of thing, and the part of a configuration that names it. Immutable.
 *
 * @param <P> the kind of provider that {@link ServiceLoader} finds
 */
public final class Vendors<P> {

    private final String heading;
    private final Class<P> service;
    private final Function<P, String> vendor;
    private final Function<P, List<Setting<?>>> settings;

    /**
     * Vendors whose things stand under one heading.
     *
     * @param heading such as {@code orders.gateways.}, with its last dot
     */
    public Vendors(
            String heading, Class<P> service, Function<P, String> vendor, Function<P, List<Setting<?>>> settings) {
        this.heading = heading;
        this.service = service;
        this.vendor = vendor;
        this.settings = settings;
    }

    /** Opens one thing, and keeps it. */
    @FunctionalInterface
    public interface Opening<P> {
        void open(String name, P provider, Settings bound);
    }

    /**
     * Opens whatever the configuration names under the heading.
     *
     * @param credentials by full names; asked at each use
     * @param loader where providers are looked for; absent for the thread's
     * @param faults gathers whatever is wrong
     * @return the names, those that could not be opened included
     */
    public Set<String> open(
            Map<String, String> configuration,
            Map<String, Supplier<String>> credentials,
            @Nullable ClassLoader loader,
            Opening<P> opening,
            List<String> faults) {
        Map<String, Map<String, String>> texts = Headings.group(heading, configuration, faults);
        Map<String, Map<String, Supplier<String>>> suppliers = Headings.group(heading, credentials, faults);
        suppliers.keySet().forEach(name -> texts.computeIfAbsent(name, any -> new LinkedHashMap<>()));
        Map<String, P> providers = found(loader);
        texts.forEach((name, given) -> {
            try {
                openOne(name, given, suppliers.getOrDefault(name, Map.of()), providers, opening);
            } catch (ConfigurationException e) {
                e.faults().forEach(fault -> faults.add(printable(name) + ": " + fault));
            }
        });
        return texts.keySet();
    }

    /**
     * The providers on the class path and the module path, by their vendors' names, sorted.
     *
     * @throws ConfigurationException when two providers claim one vendor
     */
    public Map<String, P> found(@Nullable ClassLoader loader) {
        ClassLoader from = loader == null ? Thread.currentThread().getContextClassLoader() : loader;
        Map<String, P> found = new TreeMap<>();
        // Twice, since a provider in a named module may be hidden from the thread's class loader and the other way
        // round.
        ServiceLoader.load(service, from).forEach(provider -> add(found, provider));
        if (loader == null && Vendors.class.getModule().getLayer() != null) {
            ServiceLoader.load(Vendors.class.getModule().getLayer(), service).forEach(provider -> add(found, provider));
        }
        return found;
    }

    /** Text of a configuration, fit for a message. */
    public static String printable(String text) {
        return Headings.printable(text);
    }

    private void add(Map<String, P> found, P provider) {
        String offered = vendor.apply(provider);
        P other = found.putIfAbsent(offered, provider);
        String name = provider.getClass().getName();
        if (other != null && !other.getClass().getName().equals(name)) {
            throw new ConfigurationException(
                    "two adapters for one vendor",
                    List.of("both " + other.getClass().getName() + " and " + name + " offer '" + offered
                            + "'; leave one of them out"));
        }
    }

    private void openOne(
            String name,
            Map<String, String> texts,
            Map<String, Supplier<String>> suppliers,
            Map<String, P> providers,
            Opening<P> opening) {
        Map<String, String> rest = new LinkedHashMap<>(texts);
        String wanted = rest.remove("vendor");
        if (wanted == null || wanted.isBlank()) {
            throw new ConfigurationException(
                    "no vendor", List.of("missing setting 'vendor'; " + foundVendors(providers)));
        }
        P provider = providers.get(wanted.strip());
        if (provider == null) {
            throw new ConfigurationException(
                    "unknown vendor",
                    List.of("unknown vendor '" + printable(wanted.strip()) + "'; " + foundVendors(providers)));
        }
        opening.open(name, provider, Settings.bind(name, settings.apply(provider), rest, suppliers));
    }

    private String foundVendors(Map<String, P> providers) {
        return providers.isEmpty()
                ? "no adapter was found on the class path or module path: add the artifact order-gateway-adapter-<vendor>"
                : "the vendors found are " + String.join(", ", new TreeSet<>(providers.keySet()));
    }
}

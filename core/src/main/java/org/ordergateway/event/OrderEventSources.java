package org.ordergateway.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.discovery.Vendors;
import org.ordergateway.settings.ConfigurationException;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/**
 * The sources of events that a configuration names.
 *
 * <pre>{@code
 * orders.events.main.vendor = captain
 * orders.events.main.secret = ${CAPTAIN_WEBHOOK_SECRET}
 * }</pre>
 *
 * They stand beside the gateways of the same configuration and need none of them. They hold nothing that must be closed.
 * Safe for use by many threads.
 */
public final class OrderEventSources {

    private static final Setting<Long> MAX_EVENT_BYTES = Setting.number(
            "max-event-bytes", 1L << 20, 1L << 10, 1L << 24, "the longest message that is looked at, in bytes");
    private static final Setting<Long> REMEMBERED_EVENTS = Setting.number(
            "remembered-events",
            10_000,
            1,
            10_000_000,
            "how many events this process remembers, to recognise repetitions; an application's own memory has its own");

    private static final Vendors<OrderEventProvider> VENDORS = new Vendors<>(
            "orders.events.", OrderEventProvider.class, OrderEventProvider::vendor, OrderEventSources::settings);

    private final Map<String, OrderEvents> sources;

    private OrderEventSources(Map<String, OrderEvents> sources) {
        this.sources = sources;
    }

    /**
     * Opens every source that the configuration names, with the providers that the thread's class loader finds; each
     * remembers its events in this process.
     *
     * @param configuration text by dotted names; what does not begin with {@code orders.} is not read, and {@code
     *     orders.gateways.} is left to {@link org.ordergateway.OrderGateways}
     * @throws ConfigurationException listing every fault of every source
     */
    public static OrderEventSources open(Map<String, String> configuration) {
        return open(configuration, Map.of(), null, null);
    }

    /**
     * Opens every source that the configuration names.
     *
     * @param credentials by full names such as {@code orders.events.main.secret}; asked at each message, so that a
     *     rotated secret counts without a restart
     * @param loader where providers are looked for; absent for the thread's
     * @param seen remembers the events of the source of this name; absent for the memory of this process
     * @throws ConfigurationException listing every fault of every source
     */
    public static OrderEventSources open(
            Map<String, String> configuration,
            Map<String, Supplier<String>> credentials,
            @Nullable ClassLoader loader,
            @Nullable Function<String, SeenEvents> seen) {
        List<String> faults = new ArrayList<>();
        Map<String, OrderEvents> opened = new LinkedHashMap<>();
        Set<String> names = VENDORS.open(
                configuration,
                credentials,
                loader,
                (name, provider, settings) -> opened.put(name, source(name, provider, settings, seen)),
                faults);
        if (names.isEmpty()) {
            faults.add("no source of events is configured; set orders.events.<name>.vendor");
        }
        if (!faults.isEmpty()) {
            throw new ConfigurationException("the configuration cannot work", faults);
        }
        return new OrderEventSources(opened);
    }

    /**
     * The providers on the class path and the module path, by their vendors' names, sorted.
     *
     * @param loader where to look; absent for the thread's and for the layer of modules that this library is in
     * @throws ConfigurationException when two providers claim one vendor
     */
    public static Map<String, OrderEventProvider> providers(@Nullable ClassLoader loader) {
        return VENDORS.found(loader);
    }

    /** Every setting that a source of this provider has: the vendor's own and those that all sources have. */
    public static List<Setting<?>> settings(OrderEventProvider provider) {
        return Stream.concat(provider.settings().stream(), Stream.of(MAX_EVENT_BYTES, REMEMBERED_EVENTS))
                .toList();
    }

    /**
     * The source of this name.
     *
     * @throws ConfigurationException when the configuration has none, listing those it has
     */
    public OrderEvents named(String name) {
        OrderEvents source = sources.get(name);
        if (source == null) {
            throw new ConfigurationException(
                    "no source of events '" + Vendors.printable(name) + "'",
                    List.of("the configured sources are " + String.join(", ", sources.keySet())));
        }
        return source;
    }

    /** The sources by their names, sorted. */
    public Map<String, OrderEvents> all() {
        return Collections.unmodifiableMap(sources);
    }

    private static OrderEvents source(
            String name, OrderEventProvider provider, Settings settings, @Nullable Function<String, SeenEvents> seen) {
        SeenEvents memory =
                seen == null ? SeenEvents.inMemory(Math.toIntExact(settings.get(REMEMBERED_EVENTS))) : seen.apply(name);
        return OrderEvents.of(provider.open(settings), memory, Math.toIntExact(settings.get(MAX_EVENT_BYTES)));
    }
}

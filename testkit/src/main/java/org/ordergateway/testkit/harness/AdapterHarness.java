package org.ordergateway.testkit.harness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGatewayProvider;
import org.ordergateway.OrderGateways;
import org.ordergateway.RawCall;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderQueryBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.settings.Setting;

/**
 * What an adapter's author hands to the contract: the vendor's sandbox, a gateway to it, and what the vendor's pages say
 * of places and values. Only {@link #sandbox()}, {@link #ref()} and {@link #places()} have no default; the rest is asked
 * for by the capabilities that the adapter declares, and a rule that lacks something says what.
 */
public interface AdapterHarness extends AutoCloseable {

    /** The vendor's sandbox, listening. */
    VendorSandbox sandbox();

    /** The seeded order, with everything that the vendor needs to find it. */
    OrderRef ref();

    /** Where each neutral field stands in the sandbox's state. */
    FieldPlaces places();

    /** The values that are written and read; the testkit's own unless the vendor takes some only. */
    default Samples samples() {
        return Samples.standard();
    }

    /** How the vendor is brought to fail, and what its answers look like. */
    default Provocations provocations() {
        return new Provocations() {};
    }

    /** The line of the seeded order that is changed; needed where the vendor can change or remove a line. */
    default @Nullable SeededLine line() {
        return null;
    }

    /** A line that no order has, named as this vendor finds lines. */
    default LineRef unknownLine() {
        SeededLine seeded = line();
        LineRef known = seeded == null ? LineRef.sku("") : seeded.ref();
        String missing = "404404404404";
        return known.id() != null
                ? LineRef.id(missing)
                : known.merchantId() != null ? LineRef.merchantId(missing) : LineRef.sku(missing);
    }

    /** The least that a new order holds, as a neutral order in JSON; needed where the vendor can create. */
    default String newOrder() {
        return "{}";
    }

    /** The reference of a new order with this number of the merchant's. */
    default OrderRef newRef(String number) {
        return OrderRef.number(number);
    }

    /** An update that needs several requests; absent where the vendor takes every update in one. */
    default @Nullable OrderUpdate severalRequests() {
        return null;
    }

    /** A query that finds every order of the sandbox, in pages of this size where the vendor has pages. */
    default OrderQuery everything(@Nullable Integer pageSize) {
        return OrderQueryBuilder.builder().pageSize(pageSize).build();
    }

    /** The id of another order than the seeded one, for many of them. */
    default String anotherId(int number) {
        String seeded = sandbox().seededOrderId();
        return seeded.matches("[0-9]+")
                ? String.valueOf(Long.parseLong(seeded) + 1 + number)
                : seeded.substring(0, seeded.length() - 4) + String.format(java.util.Locale.ROOT, "%04x", number);
    }

    /** The seeded order as another one of the same content; for vendors whose document repeats the order's number. */
    default String copyOfSeeded(String json, String otherId, int number) {
        return json;
    }

    /** A reference to another order than the seeded one. */
    default OrderRef refTo(String otherId) {
        return org.ordergateway.model.OrderRefBuilder.builder(ref()).id(otherId).build();
    }

    /** A call in the vendor's own words that reads the seeded order. */
    default @Nullable RawCall rawRead() {
        return null;
    }

    /** Settings of every gateway that the contract opens, over those of the sandbox. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /**
     * The rules that cannot be run for this vendor, and why, by rule ({@code G-2}) or by rule and case ({@code F-4
     * create}). Printed, counted and written to the evidence. A cell of the model cannot be left out.
     */
    default Map<String, String> notRun() {
        return Map.of();
    }

    /** A gateway to the sandbox; these settings win over all others. */
    default OrderGateway open(Map<String, String> overrides) {
        return open(overrides, Map.of());
    }

    /**
     * A gateway to the sandbox that asks for its credentials at each call.
     *
     * @param overrides they win over the sandbox's and the harness's settings
     * @param credentials by the names of their settings; they win over all settings
     */
    default OrderGateway open(Map<String, String> overrides, Map<String, Supplier<String>> credentials) {
        Map<String, String> configuration = new LinkedHashMap<>();
        Map<String, Supplier<String>> suppliers = new LinkedHashMap<>();
        String prefix = "orders.gateways." + sandbox().vendor() + ".";
        sandbox().settings().forEach((name, value) -> configuration.put(prefix + name, value));
        settings().forEach((name, value) -> configuration.put(prefix + name, value));
        overrides.forEach((name, value) -> configuration.put(prefix + name, value));
        credentials.forEach((name, supplier) -> {
            configuration.remove(prefix + name);
            suppliers.put(prefix + name, supplier);
        });
        configuration.put(prefix + "vendor", sandbox().vendor());
        return OrderGateways.open(configuration, suppliers, null).primary();
    }

    /** The settings under which a gateway goes to this address, without a trailing slash, instead of to the sandbox. */
    default Map<String, String> at(String url) {
        String own = sandbox().baseUrl().toString();
        Map<String, String> found = new LinkedHashMap<>();
        sandbox().settings().forEach((name, value) -> {
            if (value.startsWith(own)) {
                found.put(name, url + value.substring(own.length()));
            }
        });
        return found;
    }

    /** What must never be shown: the values of the sandbox's settings that the adapter describes as secret. */
    default Set<String> secrets() {
        OrderGatewayProvider provider =
                OrderGateways.providers(null).get(sandbox().vendor());
        Set<String> found = new TreeSet<>();
        for (Setting<?> setting :
                Objects.requireNonNull(provider, "no provider found").settings()) {
            String value = sandbox().settings().get(setting.name());
            if (setting.secret() && value != null) {
                found.add(value);
            }
        }
        return found;
    }

    @Override
    default void close() {
        sandbox().close();
    }
}

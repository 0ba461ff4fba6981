package org.ordergateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ordergateway.settings.ConfigurationException;

@SuppressWarnings("NullAway") // what is absent fails the test
class OrderGatewaysTest {

    @TempDir
    Path directory;

    @BeforeEach
    void forgetWhatWasOpened() {
        StubGateway.OPENED.clear();
    }

    @Test
    void theOnlyGatewayIsThePrimaryOne() {
        try (OrderGateways gateways =
                open(Map.of("orders.gateways.main.vendor", "stub", "orders.gateways.main.account", "1"))) {
            assertThat(gateways.primary()).isSameAs(gateways.named("main")).isSameAs(StubGateway.OPENED.get(0));
        }

        assertThat(StubGateway.OPENED).allMatch(gateway -> gateway.closed);
    }

    @Test
    void oneOfSeveralIsPrimaryIfItIsNamed() {
        try (OrderGateways gateways = open(two(Map.of("orders.primary", " b ")))) {
            assertThat(gateways.primary()).isSameAs(gateways.named("b"));
            assertThat(gateways.all()).containsOnlyKeys("a", "b");
            assertThatThrownBy(() -> gateways.all().clear()).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void noneOfSeveralIsPrimaryIfNoneIsNamed() {
        try (OrderGateways gateways = open(two(Map.of()))) {
            assertThatThrownBy(gateways::primary)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("set orders.primary to one of a, b");
            assertThatThrownBy(() -> gateways.named("c"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("the configured gateways are a, b");
        }
    }

    @Test
    void aPrimaryThatIsNotConfiguredIsAFault() {
        assertThatThrownBy(() -> open(two(Map.of("orders.primary", "c"))))
                .hasMessageContaining("orders.primary names 'c', but the gateways are a, b");
        assertThatThrownBy(() -> open(two(Map.of("orders.primary", ""))))
                .hasMessageContaining("orders.primary names ''");
        assertThat(StubGateway.OPENED).hasSize(4).allMatch(gateway -> gateway.closed);
    }

    @Test
    void everyFaultOfEveryGatewayIsListedAndNothingStaysOpen() {
        Map<String, String> configuration = new HashMap<>(two(Map.of()));
        configuration.put("orders.gateways.c.vendor", "stub");
        configuration.put("orders.gateways.c.key", "hunter2\nx");
        configuration.put("orders.gateways.c.kee", "hunter2");
        configuration.put("orders.gateways.d.vendor", "stab");
        configuration.put("orders.gateways.e.account", "1");
        configuration.put("orders.gateways.f.vendor", "stub");
        configuration.put("orders.gateways.f.account", "misfit");
        configuration.put("orders.gatways.g.vendor", "hunter2");
        configuration.put("orders.gateways.vendor", "hunter2");
        configuration.put("orders.gateways.g.", "hunter2");
        configuration.put("orders.events.main.secret", "not ours either");
        configuration.put("other", "not ours");

        assertThatThrownBy(() -> open(configuration))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.faults())
                                .containsExactlyInAnyOrder(
                                        "c: missing setting 'account' (text): the account",
                                        "c: malformed setting 'key' (holds a line break or another control character); allowed is text",
                                        "c: unknown setting 'kee'; known are account, key",
                                        "d: unknown vendor 'stab'; the vendors found are stub",
                                        "e: missing setting 'vendor'; the vendors found are stub",
                                        "f: account and key do not fit",
                                        "unknown setting 'orders.gatways.g.vendor'; known are orders.primary,"
                                                + " orders.gateways.<name>.<setting> and orders.events.<name>.<setting>",
                                        "unknown setting 'orders.gateways.g.'; known are orders.primary,"
                                                + " orders.gateways.<name>.<setting> and orders.events.<name>.<setting>",
                                        "unknown setting 'orders.gateways.vendor'; known are orders.primary,"
                                                + " orders.gateways.<name>.<setting> and orders.events.<name>.<setting>"))
                .hasMessageNotContaining("hunter2");
        assertThat(StubGateway.OPENED).hasSize(2).allMatch(gateway -> gateway.closed);
    }

    @Test
    void aConfigurationWithoutAGatewayIsAFault() {
        assertThatThrownBy(() -> open(Map.of()))
                .hasMessageContaining("no gateway is configured; set orders.gateways.<name>.vendor");
    }

    @Test
    void withoutAnyAdapterTheErrorSaysSo() {
        ClassLoader empty = new URLClassLoader(new URL[0], OrderGateways.class.getClassLoader());

        assertThatThrownBy(() -> OrderGateways.open(Map.of("orders.gateways.main.vendor", "stub"), Map.of(), empty))
                .hasMessageContaining("no adapter was found on the class path or module path");
        assertThat(OrderGateways.providers(empty)).isEmpty();
    }

    @Test
    void aBugOfAnAdapterLeavesNothingOpen() {
        Map<String, String> configuration = new HashMap<>(two(Map.of()));
        configuration.put("orders.gateways.z.vendor", "stub");
        configuration.put("orders.gateways.z.account", "broken");

        assertThatThrownBy(() -> open(configuration)).isExactlyInstanceOf(IllegalStateException.class);
        assertThat(StubGateway.OPENED).hasSize(2).allMatch(gateway -> gateway.closed);
    }

    @Test
    void aGatewayThatDoesNotCloseKeepsNoOtherOpen() {
        Map<String, String> configuration = new HashMap<>();
        for (String name : List.of("stubborn1", "stubborn2", "z")) {
            configuration.put("orders.gateways." + name + ".vendor", "stub");
            configuration.put("orders.gateways." + name + ".account", "1");
        }

        assertThatThrownBy(() -> open(configuration).close())
                .hasMessage("does not close")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        assertThat(StubGateway.OPENED).hasSize(3).allMatch(gateway -> gateway.closed);
        configuration.put("orders.gateways.a.vendor", "none");
        assertThatThrownBy(() -> open(configuration)).isInstanceOf(ConfigurationException.class);
        assertThat(StubGateway.OPENED).hasSize(6).allMatch(gateway -> gateway.closed);
    }

    @Test
    void aCredentialMayComeFromASupplierThatIsAskedEachTime() {
        Iterator<String> keys = List.of("first", "second").iterator();
        Map<String, Supplier<String>> credentials = Map.of("orders.gateways.main.key", keys::next);

        try (OrderGateways gateways = OrderGateways.open(
                Map.of("orders.gateways.main.vendor", "stub", "orders.gateways.main.account", "1"),
                credentials,
                loader("org.ordergateway.StubProvider"))) {
            Supplier<?> key = ((StubGateway) gateways.primary()).settings.secret(StubProvider.KEY);
            assertThat(key.get()).isEqualTo(org.ordergateway.settings.Secret.of("first"));
            assertThat(key.get()).isEqualTo(org.ordergateway.settings.Secret.of("second"));
        }
    }

    @Test
    void aCredentialForNoSettingIsAFault() {
        assertThatThrownBy(() -> OrderGateways.open(
                        Map.of("orders.gateways.main.vendor", "stub", "orders.gateways.main.account", "1"),
                        Map.of("orders.gateways.mian.key", () -> "k", "key", () -> "k", "orders.key", () -> "k"),
                        loader("org.ordergateway.StubProvider")))
                .hasMessageContaining("mian: missing setting 'vendor'")
                .hasMessageContaining("unknown setting 'orders.key'");
    }

    @Test
    void twoAdaptersForOneVendorAreAFault() {
        assertThatThrownBy(() -> OrderGateways.providers(
                        loader("org.ordergateway.StubProvider", "org.ordergateway.StubProvider$Rival")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("StubProvider and org.ordergateway.StubProvider$Rival offer 'stub'");
    }

    private OrderGateways open(Map<String, String> configuration) {
        return OrderGateways.open(configuration, Map.of(), loader("org.ordergateway.StubProvider"));
    }

    private static Map<String, String> two(Map<String, String> more) {
        Map<String, String> configuration = new HashMap<>(more);
        for (String name : List.of("a", "b")) {
            configuration.put("orders.gateways." + name + ".vendor", "stub");
            configuration.put("orders.gateways." + name + ".account", "1");
        }
        return configuration;
    }

    private ClassLoader loader(String... providers) {
        try {
            Path services = directory.resolve("META-INF/services");
            Files.createDirectories(services);
            Files.writeString(services.resolve(OrderGatewayProvider.class.getName()), String.join("\n", providers));
            return new OutsideLoader(directory.toUri().toURL(), StubProvider.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

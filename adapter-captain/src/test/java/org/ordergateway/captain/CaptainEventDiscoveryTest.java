package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ordergateway.OrderGateways;
import org.ordergateway.event.OrderEventProvider;
import org.ordergateway.event.OrderEventSources;
import org.ordergateway.settings.ConfigurationException;

class CaptainEventDiscoveryTest {

    @Test
    void captainsEventsAreFound() {
        assertThat(OrderEventSources.providers(null).get("captain")).isInstanceOf(CaptainEventProvider.class);
    }

    @Test
    void theyAreFoundOnTheClassPath() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String each : paths()) {
            urls.add(Path.of(each).toUri().toURL());
        }
        // No parent: every other built-in loader would give the classes of this process's modules.
        try (URLClassLoader plain = new URLClassLoader(urls.toArray(URL[]::new), null)) {
            Class<?> sources = plain.loadClass(OrderEventSources.class.getName());
            Map<?, ?> found = (Map<?, ?>)
                    sources.getMethod("providers", ClassLoader.class).invoke(null, plain);

            assertThat(sources.getModule().isNamed()).isFalse();
            assertThat(found.keySet()).isEqualTo(Set.of("captain"));
        }
    }

    @Test
    void theModuleProvidesThem() {
        Path classes = Path.of("target", "classes");
        ModuleReference module =
                ModuleFinder.of(classes).find("org.ordergateway.captain").orElseThrow();

        assertThat(module.descriptor().provides()).anySatisfy(provided -> {
            assertThat(provided.service()).isEqualTo(OrderEventProvider.class.getName());
            assertThat(provided.providers()).containsExactly(CaptainEventProvider.class.getName());
        });
    }

    @Test
    void gatewaysAndEventsStandInOneConfiguration() {
        Map<String, String> configuration = Map.of(
                "orders.primary", "main",
                "orders.gateways.main.vendor", "captain",
                "orders.gateways.main.account", "7fa1c03be942",
                "orders.gateways.main.integration-key", "i",
                "orders.gateways.main.developer-key", "d",
                "orders.events.main.vendor", "captain",
                "orders.events.main.secret", "s");

        try (OrderGateways gateways = OrderGateways.open(configuration)) {
            assertThat(gateways.all()).containsOnlyKeys("main");
        }
        assertThat(OrderEventSources.open(configuration).all()).containsOnlyKeys("main");
    }

    @Test
    void aSourceWithoutASecretIsRefused() {
        assertThatThrownBy(() -> OrderEventSources.open(Map.of("orders.events.main.vendor", "captain")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("main: missing setting 'secret'");
        assertThatThrownBy(() -> OrderEventSources.open(
                        Map.of("orders.events.main.vendor", "captain", "orders.events.main.secret", "  ")))
                .hasMessageContaining("main: missing setting 'secret'");
    }

    /** Whatever this process was started with, on the class path or the module path. */
    static Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        for (String property : List.of("jdk.module.path", "java.class.path")) {
            String path = System.getProperty(property, "");
            paths.addAll(List.of(path.split(File.pathSeparator)));
        }
        paths.remove("");
        return paths;
    }
}

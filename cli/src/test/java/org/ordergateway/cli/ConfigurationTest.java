package org.ordergateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void theEnvironmentWinsOverFilesAndALaterFileOverAnEarlierOne() throws IOException {
        Path first =
                Files.writeString(folder.resolve("1"), "orders.gateways.main.vendor = a\norders.gateways.main.x = 1");
        Path second = Files.writeString(folder.resolve("2"), "orders.gateways.main.x = 2\norders.gateways.main.y = 2");
        assertThat(Configuration.read(List.of(first, second), Map.of("ORDERS_GATEWAYS_MAIN_VENDOR", "captain")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "orders.gateways.main.vendor", "captain",
                        "orders.gateways.main.x", "2",
                        "orders.gateways.main.y", "2"));
    }

    @Test
    void anUnderscoreOfTheEnvironmentIsADashOfASetting() {
        assertThat(Configuration.read(
                        List.of(),
                        Map.of("ORDERS_GATEWAYS_MAIN_DEVELOPER_KEY", "k", "ORDERS_PRIMARY", "main", "OTHER", "x")))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("orders.gateways.main.developer-key", "k", "orders.primary", "main"));
    }

    @Test
    void aSystemPropertyWinsOverEverything() throws IOException {
        Path file = Files.writeString(folder.resolve("1"), "orders.gateways.main.vendor = a");
        System.setProperty("orders.gateways.main.vendor", "c");
        try {
            assertThat(Configuration.read(List.of(file), Map.of("ORDERS_GATEWAYS_MAIN_VENDOR", "b")))
                    .containsEntry("orders.gateways.main.vendor", "c");
        } finally {
            System.clearProperty("orders.gateways.main.vendor");
        }
    }

    @Test
    void anExpressionStandsForAnEnvironmentVariable() throws IOException {
        Path file = Files.writeString(folder.resolve("1"), "orders.gateways.main.token = ${KAPTURE_TOKEN}");
        assertThat(Configuration.read(List.of(file), Map.of("KAPTURE_TOKEN", "t")))
                .containsEntry("orders.gateways.main.token", "t");
    }
}

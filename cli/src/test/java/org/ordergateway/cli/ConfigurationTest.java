package org.ordergateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.settings.ConfigurationException;

class ConfigurationTest {

    private static final String VENDOR = "orders.gateways.main.vendor";
    private static final String TOKEN = "orders.gateways.main.token";

    @TempDir
    private Path folder;

    @Test
    void theEnvironmentWinsOverFilesAndALaterFileOverAnEarlierOne() throws IOException {
        List<Path> files = List.of(
                file("1", "orders.gateways.main.vendor = a\norders.gateways.main.x = 1"),
                file("2", "orders.gateways.main.x = 2\norders.gateways.main.y = 2"));
        assertThat(Configuration.read(files, Map.of("ORDERS_GATEWAYS_MAIN_VENDOR", "captain"), Map.of())
                        .of(null))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "orders.primary", "main",
                        "orders.gateways.main.vendor", "captain",
                        "orders.gateways.main.x", "2",
                        "orders.gateways.main.y", "2"));
    }

    @Test
    void aSystemPropertyWinsOverEverything() throws IOException {
        List<Path> files = List.of(file("1", VENDOR + " = a"));
        assertThat(Configuration.read(files, Map.of("ORDERS_GATEWAYS_MAIN_VENDOR", "b"), Map.of(VENDOR, "c"))
                        .of(null))
                .containsEntry(VENDOR, "c");
    }

    @Test
    void onlyNamesThatBeginWithOrdersCount() throws IOException {
        Configuration read = Configuration.read(
                List.of(file("1", "order.gateways.main.vendor = a\nother = x")),
                Map.of("ORDERS_JAVA_OPTS", "-Xmx1g", "PATH", "/bin"),
                Map.of("user.name", "ada"));
        assertThat(read.isEmpty()).isTrue();
    }

    @Test
    void anExpressionStandsForAVariableOrASystemPropertyOrItsDefault() throws IOException {
        List<Path> files = List.of(file(
                "1",
                TOKEN + " = ${KAPTURE_TOKEN}\n" + VENDOR + " = ${no.such:kapture}\n"
                        + "orders.gateways.main.user = ${user.name}-1\norders.gateways.main.price = 5$$"));
        assertThat(Configuration.read(files, Map.of("KAPTURE_TOKEN", "t"), Map.of("user.name", "ada"))
                        .of(null))
                .containsEntry(TOKEN, "t")
                .containsEntry(VENDOR, "kapture")
                .containsEntry("orders.gateways.main.user", "ada-1")
                .containsEntry("orders.gateways.main.price", "5$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$$b", "a${b}c", "a\\${b}", "a\\$$b", "$", "${", "\\", "a\\\\b", " a "})
    void aSecretOfTheEnvironmentIsTakenAsItIs(String secret) throws IOException {
        List<Path> files = List.of(file("1", TOKEN + " = ${MY_TOKEN}"));
        assertThat(Configuration.read(files, Map.of("MY_TOKEN", secret), Map.of())
                        .of(null))
                .containsEntry(TOKEN, secret);
        assertThat(Configuration.read(List.of(), Map.of("ORDERS_GATEWAYS_MAIN_TOKEN", secret), Map.of())
                        .of(null))
                .containsEntry(TOKEN, secret);
        assertThat(Configuration.read(List.of(), Map.of(), Map.of(TOKEN, secret))
                        .of(null))
                .containsEntry(TOKEN, secret);
    }

    @Test
    void everyExpressionThatStandsForNothingIsNamedAndNoValueIsShown() throws IOException {
        List<Path> files = List.of(file("1", TOKEN + " = s3cr3t-${MY_TOKEN}\n" + VENDOR + " = s3cr3t ${unclosed\n"));
        assertThatThrownBy(() -> Configuration.read(files, Map.of(), Map.of()).of(null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(TOKEN)
                .hasMessageContaining("MY_TOKEN")
                .hasMessageContaining(VENDOR)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void aFaultIsOneLineWhateverIsWrittenInAFile() throws IOException {
        List<Path> files = List.of(file("1", "orders.a\\nb = ${c\\r\\nd\\u2028e}"));
        assertThatThrownBy(() -> Configuration.read(files, Map.of(), Map.of()).of(null))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.faults())
                                .containsExactly("orders.a?b needs the environment variable c??d?e, which is not set"));
    }

    @Test
    void theChosenGatewayAloneHasToBeComplete() throws IOException {
        List<Path> files = List.of(file(
                "1", VENDOR + " = captain\norders.gateways.next.vendor = ${NOT_THERE_YET}\norders.primary = next"));
        Configuration read = Configuration.read(files, Map.of(), Map.of());
        assertThat(read.of("main"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("orders.primary", "main", VENDOR, "captain"));
        assertThatThrownBy(() -> read.of(null)).hasMessageContaining("NOT_THERE_YET");
        assertThatThrownBy(() -> read.of("nowhere")).hasMessageContaining("main, next");
    }

    @Test
    void aMisspeltNameBelowOrdersIsKeptForTheErrorThatNamesIt() throws IOException {
        List<Path> files = List.of(file("1", VENDOR + " = captain\norders.gateway.main.account = x"));
        assertThat(Configuration.read(files, Map.of(), Map.of()).of(null)).containsKey("orders.gateway.main.account");
    }

    @Test
    void everyFileThatCannotBeReadIsNamed() throws IOException {
        Path latin = Files.write(folder.resolve("latin"), "a = \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Path escape = file("escape", "a = \\u12");
        assertThatThrownBy(() -> Configuration.read(
                        Stream.of(latin, escape, folder.resolve("none"), folder).toList(), Map.of(), Map.of()))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.faults()).hasSize(4));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

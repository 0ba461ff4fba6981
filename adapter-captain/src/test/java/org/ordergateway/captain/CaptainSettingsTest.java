package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.settings.ConfigurationException;
import org.ordergateway.settings.Setting;

class CaptainSettingsTest {

    @RegisterExtension
    static final CaptainStage stage = new CaptainStage();

    @Test
    void allFaultsOfAConfigurationAreToldAtOnceAndNoneShowsASecret() {
        Map<String, String> configuration = new HashMap<>();
        Map.of(
                        "vendor", "captain",
                        "base-url", "http://captain.example",
                        "account", "a/b",
                        "integration-key", "top-secret\n17",
                        "currency", "euro",
                        "default-region", "XX",
                        "on-loss", "shrug",
                        "combine-changes", "perhaps",
                        "colour", "red")
                .forEach((name, value) -> configuration.put("orders.gateways.main." + name, value));
        assertThatThrownBy(() -> OrderGateways.open(configuration).close())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(
                        "base-url",
                        "account",
                        "integration-key",
                        "developer-key",
                        "currency",
                        "default-region",
                        "on-loss",
                        "combine-changes",
                        "colour")
                .hasMessageNotContaining("top-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "%2F", "a?b", "a b", "{x}", "-a"})
    void anAccountThatWouldLeaveItsPlaceInThePathIsRefused(String account) {
        assertThatThrownBy(() -> stage.gateway("account", account))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("account")
                .hasMessageContaining("path");
    }

    @Test
    void aRotatedKeyCountsAtTheNextCall() {
        AtomicReference<String> key = new AtomicReference<>("sandbox-integration-key");
        Map<String, String> configuration = stage.configuration();
        configuration.remove("orders.gateways.main.integration-key");
        Map<String, Supplier<String>> credentials = Map.of("orders.gateways.main.integration-key", key::get);
        OrderGateway gateway = stage.keep(OrderGateways.open(configuration, credentials, null));
        assertThat(gateway.get(CaptainStage.first()).isRight()).isTrue();
        key.set("revoked-key-1");
        OrderFailure failure = gateway.get(CaptainStage.first()).getLeft();
        assertThat(failure).isInstanceOf(OrderFailure.Unauthenticated.class);
        assertThat(failure.toString()).doesNotContain("revoked-key-1");
        key.set("sandbox-integration-key");
        assertThat(gateway.get(CaptainStage.first()).isRight()).isTrue();
    }

    @Test
    void everySettingSaysWhatItIsForAndTheKeysAreSecret() {
        assertThat(CaptainSettings.ALL)
                .allSatisfy(setting -> assertThat(setting.description()).isNotBlank());
        assertThat(CaptainSettings.ALL.stream().filter(Setting::secret).map(Setting::name))
                .containsExactly("integration-key", "developer-key");
        assertThat(CaptainSettings.ALL.stream().filter(Setting::required).map(Setting::name))
                .containsExactly("account", "integration-key", "developer-key");
        assertThat(new CaptainProvider().settings()).isEqualTo(CaptainSettings.ALL);
    }

    @Test
    void theGatewayIsFoundByItsVendorsName() {
        assertThat(OrderGateways.providers(null)).containsKey("captain");
        assertThat(stage.gateway().capabilities().vendor()).isEqualTo("captain");
    }
}

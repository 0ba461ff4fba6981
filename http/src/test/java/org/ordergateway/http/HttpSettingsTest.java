package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.settings.ConfigurationException;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

class HttpSettingsTest {

    private static final Setting<URI> BASE = Setting.baseUrl("base-url", "https://api.acme.example", "the vendor");

    @Test
    void theDefaultsAreThoseOfTheTable() {
        HttpSettings settings = bind(Map.of());
        assertThat(settings.baseUrl()).hasToString("https://api.acme.example");
        assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.maxResponseBytes()).isEqualTo(8 * 1024 * 1024);
        assertThat(settings.maxConnections()).isEqualTo(64);
        assertThat(HttpSettings.at(URI.create("http://localhost:8080")))
                .isEqualTo(new HttpSettings(
                        URI.create("http://localhost:8080"),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(3),
                        8 * 1024 * 1024,
                        64,
                        CallPolicies.OFF));
    }

    @ParameterizedTest
    @Tag("case-18")
    @ValueSource(
            strings = {
                "http://api.acme.example",
                "https://user:geheim@api.acme.example",
                "https://api.acme.example?x=geheim",
                "https://api.acme.example#geheim",
                "ftp://api.acme.example",
                "api.acme.example",
                "https://"
            })
    void aBaseUrlThatIsNotSafeIsAConfigurationErrorThatDoesNotRepeatIt(String url) {
        assertThatThrownBy(() -> bind(Map.of("base-url", url)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("base-url")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void everyFaultIsListedAtOnce() {
        assertThatThrownBy(() -> bind(Map.of(
                        "deadline",
                        "soon",
                        "max-connections",
                        "0",
                        "max-response-bytes",
                        "1",
                        "connect-timeout",
                        "-1s")))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.faults()).hasSize(4));
    }

    private static HttpSettings bind(Map<String, String> given) {
        List<Setting<?>> known = new ArrayList<>(HttpSettings.COMMON);
        known.add(BASE);
        return HttpSettings.of(Settings.bind("main", known, given, Map.of()), BASE);
    }
}

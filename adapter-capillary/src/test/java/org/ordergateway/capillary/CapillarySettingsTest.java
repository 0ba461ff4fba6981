package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ordergateway.OrderGateways;
import org.ordergateway.settings.ConfigurationException;
import org.ordergateway.settings.Setting;

/** What a configuration must say, and how it is told when it does not. */
class CapillarySettingsTest {

    private static final Map<String, String> BASIC =
            Map.of("base-url", "https://eu.api.example.com", "till", "store.1", "password", "hunter2");

    private static List<String> faults(Map<String, String> given) {
        ConfigurationException failure =
                catchThrowableOfType(ConfigurationException.class, () -> CapillaryFixture.open(given, Map.of()));
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage()).doesNotContain("hunter2", "tok-en");
        return failure.faults();
    }

    private static Map<String, String> basicAnd(String name, String value) {
        Map<String, String> given = new HashMap<>(BASIC);
        given.put(name, value);
        return given;
    }

    @Test
    void theProviderIsFoundByItsFile() {
        assertThat(CapillaryProvider.class.getResource("/META-INF/services/org.ordergateway.OrderGatewayProvider"))
                .as("without it nothing is found on the class path")
                .isNotNull();
        assertThat(OrderGateways.providers(null)).containsKey("capillary");
    }

    @Test
    void aTillWithItsPasswordIsEnough() {
        CapillaryFixture.open(BASIC, Map.of()).close();
    }

    @Test
    void aTokenIsEnough() {
        CapillaryFixture.open(Map.of("base-url", "https://eu.api.example.com", "access-token", "tok-en"), Map.of())
                .close();
    }

    @Test
    void theHostHasNoDefaultSinceClustersDiffer() {
        Map<String, String> given = new HashMap<>(BASIC);
        given.remove("base-url");

        assertThat(faults(given)).singleElement().asString().contains("missing setting 'base-url'", "apac2", "eu.api");
    }

    @Test
    void thereIsExactlyOneWayToAuthenticate() {
        assertThat(faults(Map.of("base-url", "https://eu.api.example.com")))
                .singleElement()
                .asString()
                .startsWith("no way to authenticate");
        assertThat(faults(basicAnd("access-token", "tok-en")))
                .singleElement()
                .asString()
                .startsWith("two ways to authenticate");
    }

    @Test
    void tillAndPasswordGoTogether() {
        Map<String, String> given = new HashMap<>(BASIC);
        given.remove("till");
        assertThat(faults(given)).containsExactly("'till' and 'password' go together: 'till' is missing");

        given = new HashMap<>(BASIC);
        given.remove("password");
        assertThat(faults(given)).containsExactly("'till' and 'password' go together: 'password' is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "till|a:b|holds a colon",
                "default-source|SHOP|one of INSTORE",
                "skip-downstream|yes|true or false",
                "skip-downstream-header|a b|the name of a header",
                "base-url|http://eu.api.example.com|https",
                "currency|euro|ISO 4217",
                "on-loss|drop|refuse",
                "deadline|0s|a duration",
                "asynch-parameter|async|use_asynch or use_async",
                "page-size|1001|1 to 1000",
                "embed|BILL_CF,NOTES|BILL_EF",
                "lookup-offset|record|position, page",
                "attribution-entity-type|SHOP|one of TILL",
                "attribution-lookup-type|CODE|needs 'attribution-lookup'",
                "oauth-key|tok-en|two ways to authenticate",
                "tills|1|unknown setting 'tills'"
            })
    void aMalformedOrUnknownSettingIsToldWithWhatIsAllowed(String name, String value, String why) {
        assertThat(String.join("; ", faults(basicAnd(name, value)))).contains(why);
    }

    @Test
    void theCredentialsAreSecretsAndTheRestIsNot() {
        assertThat(new CapillaryProvider()
                        .settings().stream().filter(Setting::secret).map(Setting::name))
                .contains("password", "access-token", "oauth-key", "oauth-secret")
                .doesNotContain("till", "base-url");
    }

    @Test
    void theSettingsPrintNoSecret() {
        CapillaryProvider provider = new CapillaryProvider();
        var bound = org.ordergateway.settings.Settings.bind("main", provider.settings(), BASIC, Map.of());

        assertThat(CapillarySettings.of(bound).toString()).doesNotContain("hunter2");
    }
}

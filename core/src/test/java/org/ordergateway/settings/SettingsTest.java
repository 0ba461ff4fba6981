package org.ordergateway.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // what is absent fails the test
class SettingsTest {

    private static final String HIDDEN = "hunter2";

    private enum Colour {
        DARK_RED,
        BLUE
    }

    private static final Setting<String> ACCOUNT =
            Setting.text("account", "the account").asRequired();
    private static final Setting<Secret> KEY = Setting.secret("key", "the key").asRequired();
    private static final Setting<URI> URL = Setting.baseUrl("base-url", "https://api.example.test", "where it is");
    private static final Setting<Duration> DEADLINE = Setting.duration("deadline", "10s", "of a call");
    private static final Setting<Long> MOST = Setting.number("most", 5, 1, 10, "at once");
    private static final Setting<Boolean> QUIET = Setting.flag("quiet", false, "says less");
    private static final Setting<Colour> COLOUR = Setting.choice("colour", Colour.class, Colour.BLUE, "of it");
    private static final Setting<java.time.ZoneId> ZONE = Setting.zone("zone", "UTC", "of times");
    private static final Setting<String> CODES = Setting.table("codes", List.of("placed", "shipped"), "the codes");
    private static final List<Setting<?>> ALL = List.of(ACCOUNT, KEY, URL, DEADLINE, MOST, QUIET, COLOUR, ZONE, CODES);

    @Test
    void valuesAreReadOrFallBack() {
        Settings settings = bind(Map.of(
                "account", " 42 ", "key", HIDDEN, "deadline", "500ms", "colour", "dark-red", "codes.shipped", "7"));

        assertThat(settings.get(ACCOUNT)).isEqualTo("42");
        assertThat(settings.secret(KEY).get().reveal()).isEqualTo(HIDDEN);
        assertThat(settings.get(URL)).isEqualTo(URI.create("https://api.example.test"));
        assertThat(settings.get(DEADLINE)).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.get(MOST)).isEqualTo(5);
        assertThat(settings.get(QUIET)).isFalse();
        assertThat(settings.get(COLOUR)).isEqualTo(Colour.DARK_RED);
        assertThat(settings.get(ZONE)).isEqualTo(java.time.ZoneId.of("UTC"));
        assertThat(settings.table(CODES)).containsExactly(Map.entry("shipped", "7"));
        assertThat(settings.find(Setting.text("other", "none"))).isNull();
        assertThat(settings).hasToString("Settings[main]");
    }

    @Test
    void everyFaultIsListedAtOnceAndNoValueIsShown() {
        assertThatThrownBy(() -> bind(Map.of(
                        "base-url",
                        "http://u:" + HIDDEN + "@x",
                        "deadline",
                        HIDDEN,
                        "most",
                        "11",
                        "quiet",
                        HIDDEN,
                        "colour",
                        HIDDEN,
                        "zone",
                        HIDDEN,
                        "codes.plcaed",
                        HIDDEN,
                        "codes.placed",
                        "a\nb",
                        "acount",
                        HIDDEN)))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.faults())
                                .containsExactlyInAnyOrder(
                                        "missing setting 'account' (text): the account",
                                        "missing setting 'key' (text): the key",
                                        "malformed setting 'base-url' (not https); allowed is " + BaseUrl.ALLOWED,
                                        "malformed setting 'deadline' (no unit); allowed is a duration such as 500ms, 10s, 2m or PT10S",
                                        "malformed setting 'most' (out of bounds); allowed is a whole number from 1 to 10",
                                        "malformed setting 'quiet' (neither true nor false); allowed is true or false",
                                        "malformed setting 'colour' (unknown word); allowed is one of dark-red, blue",
                                        "malformed setting 'zone'; allowed is a time zone such as UTC or Asia/Kolkata",
                                        "unknown setting 'codes.plcaed'; known keys of codes.* are placed, shipped",
                                        "malformed setting 'codes.placed' (holds a line break or another control character);"
                                                + " allowed is text, by key: placed, shipped",
                                        "unknown setting 'acount'; known are account, key, base-url, deadline, most, quiet,"
                                                + " colour, zone, codes.*"))
                .hasMessageNotContaining(HIDDEN)
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2\r\nX-Other: 1", "hunter2\nX", "hunter2\rX", "hunter2\u0000X", "hunter2\u007fX"})
    void aLineBreakInACredentialIsRefusedWithoutShowingIt(String key) {
        assertThatThrownBy(() -> bind(Map.of("account", "42", "key", key)))
                .hasMessageContaining("'key' (holds a line break")
                .hasMessageNotContaining(HIDDEN);
        Settings settings = bind(Map.of("account", "42"), Map.of("key", () -> key));
        assertThatThrownBy(() -> settings.secret(KEY).get())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'key'")
                .hasMessageNotContaining(HIDDEN)
                .hasNoCause();
        assertThatThrownBy(() -> bind(Map.of("account", key, "key", "k")))
                .hasMessageContaining("'account' (holds a line break")
                .hasMessageNotContaining(HIDDEN);
    }

    @Test
    void aCredentialIsAskedForAtEachCall() {
        Iterator<String> keys = List.of("first", "second").iterator();
        Settings settings = bind(Map.of("account", "42", "key", "not this one"), Map.of("key", keys::next));
        Supplier<Secret> key = settings.secret(KEY);

        assertThat(key.get().reveal()).isEqualTo("first");
        assertThat(key.get().reveal()).isEqualTo("second");
        assertThat(keys.hasNext()).isFalse();
    }

    @Test
    void aSupplierThatGivesNothingIsAConfigurationThatCannotWork() {
        Settings settings = bind(Map.of("account", "42"), Map.of("key", () -> null));

        assertThatThrownBy(() -> settings.secret(KEY).get())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("the supplier of 'key' gave nothing");
    }

    @Test
    void aSupplierForWhatIsNoCredentialIsAFault() {
        assertThatThrownBy(() -> bind(
                        Map.of("account", "42", "key", "k"),
                        Map.of("most", () -> "7", "codes.placed", () -> "7", "kee", () -> "7")))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.faults())
                                .hasSize(3)
                                .anyMatch(fault -> fault.contains("'most' is no credential"))
                                .anyMatch(fault -> fault.contains("'codes.placed' is no credential"))
                                .anyMatch(fault -> fault.contains("unknown setting 'kee'")));
    }

    @Test
    void aRequiredTableNeedsAnEntry() {
        Setting<String> codes = CODES.asRequired();

        assertThatThrownBy(() -> Settings.bind("main", List.of(codes), Map.of(), Map.of()))
                .hasMessageContaining("missing setting 'codes.*'");
        assertThat(Settings.bind("main", List.of(codes), Map.of("codes.placed", "1"), Map.of())
                        .table(codes))
                .hasSize(1);
    }

    @Test
    void aTableMayCheckItsEntries() {
        Setting<String> codes = CODES.checked("a number by key", text -> String.valueOf(Integer.parseInt(text)));

        assertThatThrownBy(() -> Settings.bind("main", List.of(codes), Map.of("codes.placed", HIDDEN), Map.of()))
                .hasMessageContaining("malformed setting 'codes.placed'; allowed is a number by key")
                .hasMessageNotContaining(HIDDEN);
    }

    @Test
    void aParserThatRepeatsTheValueIsNotQuoted() {
        Setting<String> id = Setting.text("id", "an id")
                .checked("a UUID", text -> UUID.fromString(text).toString());

        assertThatThrownBy(() -> Settings.bind("main", List.of(id), Map.of("id", HIDDEN), Map.of()))
                .hasMessageContaining("malformed setting 'id'; allowed is a UUID")
                .hasMessageNotContaining(HIDDEN);
    }

    @Test
    void blankTextIsAbsent() {
        assertThatThrownBy(() -> bind(Map.of("account", "  ", "key", "k")))
                .hasMessageContaining("missing setting 'account'");
        assertThat(bind(Map.of("account", "42", "key", "k", "most", " ")).get(MOST))
                .isEqualTo(5);
    }

    @Test
    void aSettingPrintsItsNameAndASecretNothing() {
        assertThat(new Setting<>("key", "d", "a", false, HIDDEN, true, Secret::of))
                .hasToString("Setting[key]");
        assertThat(Secret.of(HIDDEN))
                .hasToString("***")
                .isEqualTo(Secret.of(HIDDEN))
                .isNotEqualTo(Secret.of("x"));
        assertThat(Secret.of(HIDDEN).hashCode()).isEqualTo(Secret.of("x").hashCode());
    }

    @ParameterizedTest
    @CsvSource({"10s,PT10S", "2m,PT2M", "1ms,PT0.001S", "PT1H,PT1H", "pt1h,PT1H", "P1D,P1D"})
    void durationsAreReadWithTheirUnit(String text, Duration expected) {
        assertThat(DEADLINE.parser().apply(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "0s", "-1s", "s", "1.5s", "9223372036854775807m", "P2D", "PT0S", "10 s", "1h"})
    void durationsOutOfBoundsAreRefused(String text) {
        assertThatThrownBy(() -> bind(Map.of("account", "42", "key", "k", "deadline", text)))
                .hasMessageContaining("malformed setting 'deadline'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.test",
                "https://api.example.test:8443/v2",
                "HTTPS://api.example.test",
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://[::1]:9",
                "http://LOCALHOST"
            })
    void aBaseUrlIsHttpsOrTheMachineItself(String url) {
        assertThat(URL.parser().apply(url)).isEqualTo(URI.create(url));
        assertThat(URL.parser().apply(url + "/")).isEqualTo(URI.create(url));
        assertThat(URL.parser().apply(url + "//")).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.test",
                "http://127.0.0.1.example.test",
                "http://localhost.example.test",
                "http://127.0.0.1@example.test",
                "https://user:hunter2@example.test",
                "https://hunter2@example.test",
                "https://example.test?a=hunter2",
                "https://example.test#hunter2",
                "https://example.test?",
                "https://example.test#",
                "ftp://example.test",
                "example.test",
                "//example.test",
                "/v2",
                "https:///v2",
                "https://",
                "https:",
                "mailto:hunter2@example.test",
                "https://exa mple.test",
                "https://example.test:0",
                "https://example.test:99999",
                "http://0.0.0.0",
                "http://128.0.0.1",
                "file:///etc/passwd",
                "https://example.test/\r\nX: hunter2"
            })
    void anyOtherBaseUrlIsRefusedWithoutShowingIt(String url) {
        assertThatThrownBy(() -> bind(Map.of("account", "42", "key", "k", "base-url", url)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("malformed setting 'base-url'")
                .hasMessageNotContaining(HIDDEN);
    }

    @Test
    void aTableHasKeysAndAStar() {
        assertThatThrownBy(() -> Setting.table("codes", List.of(), "none")).hasMessageContaining("at least one key");
        assertThat(CODES.isTable()).isTrue();
        assertThat(ACCOUNT.isTable()).isFalse();
    }

    private static Settings bind(Map<String, String> given) {
        return bind(given, Map.of());
    }

    private static Settings bind(Map<String, String> given, Map<String, Supplier<String>> suppliers) {
        return Settings.bind("main", ALL, given, suppliers);
    }
}

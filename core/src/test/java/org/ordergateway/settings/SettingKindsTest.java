package org.ordergateway.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of setting at the edges of what it takes. */
class SettingKindsTest {

    private enum Mode {
        REFUSE,
        REPORT
    }

    @Test
    void aNumberIsWithinItsBounds() {
        Setting<Long> most = Setting.number("most", 5, 1, 10, "at once");
        assertThat(read(most, "1")).isEqualTo(1L);
        assertThat(read(most, "10")).isEqualTo(10L);
        refused(most, "0");
        refused(most, "11");
        refused(most, "1.0");
        assertThat(read(most, null)).isEqualTo(5L);
    }

    @Test
    void aFlagIsTrueOrFalseInAnyCase() {
        Setting<Boolean> quiet = Setting.flag("quiet", true, "says less");
        assertThat(read(quiet, "TRUE")).isTrue();
        assertThat(read(quiet, "false")).isFalse();
        assertThat(read(quiet, null)).isTrue();
        refused(quiet, "yes");
    }

    @Test
    void aChoiceWithoutADefaultIsAbsent() {
        Setting<Mode> mode = Setting.choice("mode", Mode.class, null, "what to do");
        assertThat(read(mode, null)).isNull();
        assertThat(read(mode, "Report")).isEqualTo(Mode.REPORT);
        assertThat(read(Setting.choice("mode", Mode.class, Mode.REFUSE, "what to do"), null))
                .isEqualTo(Mode.REFUSE);
        refused(mode, "refuse,report");
    }

    @Test
    void aDurationIsLongerThanNothingAndADayAtMost() {
        Setting<Duration> wait = Setting.duration("wait", "1s", "how long");
        assertThat(read(wait, "86400s")).isEqualTo(Duration.ofDays(1));
        assertThat(read(wait, null)).isEqualTo(Duration.ofSeconds(1));
        refused(wait, "86401s");
        refused(wait, "0ms");
    }

    @Test
    void aZoneIsOneOfTheJdks() {
        Setting<ZoneId> zone = Setting.zone("zone", "UTC", "of times");
        assertThat(read(zone, "Asia/Kolkata")).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(read(zone, null)).isEqualTo(ZoneId.of("UTC"));
        refused(zone, "Asia/Nowhere");
    }

    @Test
    void aCurrencyIsThreeCapitalLetters() {
        assertThat(read(Setting.currency(), "EUR")).isEqualTo("EUR");
        assertThat(read(Setting.currency(), "AZA")).isEqualTo("AZA");
        assertThat(read(Setting.currency(), null)).isNull();
        for (String wrong : List.of("EU", "EURO", "eur", "E R", "E@R", "E[R", "ÄÖÜ")) {
            refused(Setting.currency(), wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.test:65535", "https://example.test:1"})
    void aPortIsAnyThatThereIs(String url) {
        assertThat(read(Setting.baseUrl("base-url", null, "where it is"), url)).isEqualTo(URI.create(url));
    }

    @Test
    void aPortThatThereIsNotIsRefused() {
        refused(Setting.baseUrl("base-url", null, "where it is"), "https://example.test:65536");
    }

    @Test
    void aTextIsAnyWithoutControlCharacters() {
        Setting<String> text = Setting.text("name", "of it");
        assertThat(read(text, "a b~é")).isEqualTo("a b~é");
        assertThat(read(text, null)).isNull();
        refused(text, "a\u001fb");
        refused(text, "a\u007fb");
    }

    @Test
    void aTableIsReadByItsKeys() {
        Setting<String> codes = Setting.table("codes", List.of("placed", "shipped"), "the codes");
        Settings bound = Settings.bind("main", List.of(codes), Map.of("codes.placed", "7"), Map.of());
        assertThat(bound.table(codes)).containsExactly(Map.entry("placed", "7"));
    }

    @Test
    void aNameOfMoreThanSixtyLettersIsCutInAMessage() {
        String name = "n".repeat(60);
        assertThatThrownBy(() -> Settings.bind("main", List.of(), Map.of(name, "x"), Map.of()))
                .hasMessageContaining("'" + name + "'");
        assertThatThrownBy(() -> Settings.bind("main", List.of(), Map.of(name + "n", "x"), Map.of()))
                .hasMessageContaining("'" + name + "…'");
    }

    private static <T> @Nullable T read(Setting<T> setting, @Nullable String text) {
        Map<String, String> given = text == null ? Map.of() : Map.of(setting.name(), text);
        return Settings.bind("main", List.of(setting), given, Map.of()).find(setting);
    }

    private static void refused(Setting<?> setting, String text) {
        assertThatThrownBy(() -> read(setting, text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("malformed setting '" + setting.name() + "'")
                .hasMessageContaining(setting.allowed());
    }
}

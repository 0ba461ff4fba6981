package org.ordergateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK's own parser says what is right. */
class TimesTest {

    @Property(tries = 5000)
    void aTextNearTheVendorsFormIsReadAsTheJdkReadsIt(@ForAll("near") String text) {
        assertSame(text);
    }

    @Property(tries = 2000)
    void aTimeWithOneCharacterChangedIsReadAsTheJdkReadsIt(
            @ForAll("near") String text, @ForAll("letters") char letter, @ForAll int at) {
        if (!text.isEmpty()) {
            int place = Math.floorMod(at, text.length());
            assertSame(text.substring(0, place) + letter + text.substring(place + 1));
            assertSame(text.substring(0, place) + letter + text.substring(place));
            assertSame(text.substring(0, place) + text.substring(place + 1));
        }
    }

    @Property
    void anyTextIsReadAsTheJdkReadsIt(@ForAll String text) {
        assertSame(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2031-03-04T19:30:00.000-05:00",
                "2031-03-04T19:30:00Z",
                "2031-03-04T19:30:00.123456789+05:30",
                "2031-03-04T19:30:00.1234567890+05:30",
                "2031-03-04T19:30:00.+05:30",
                "2031-03-04T19:30+05:30",
                "2031-03-04t19:30:00z",
                "2031-02-29T00:00:00Z",
                "2032-02-29T00:00:00Z",
                "2031-03-04T24:00:00Z",
                "2031-03-04T23:59:60Z",
                "2031-13-04T00:00:00Z",
                "2031-00-04T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "2031-03-04T19:30:00+18:00",
                "2031-03-04T19:30:00+18:01",
                "2031-03-04T19:30:00-00:00",
                "2031-03-04T19:30:00+05",
                "2031-03-04T19:30:00+0530",
                "2031-03-04T19:30:00+05:30:10",
                "2031-03-04T19:30:00+05:60",
                "+12031-03-04T19:30:00Z",
                "-2031-03-04T19:30:00Z",
                "٢٠٣١-03-04T19:30:00Z",
                ""
            })
    void anEdgeIsReadAsTheJdkReadsIt(String text) {
        assertSame(text);
    }

    private static void assertSame(String text) {
        assertThat(read(Times::parse, text)).as(text).isEqualTo(read(OffsetDateTime::parse, text));
    }

    private static Optional<OffsetDateTime> read(Function<String, OffsetDateTime> parser, String text) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Character> letters() {
        return Arbitraries.chars().with("0159-+:.TZtz ");
    }

    @Provide
    Arbitrary<String> near() {
        Arbitrary<String> date = Combinators.combine(number(4, 9999), number(2, 13), number(2, 32))
                .as((year, month, day) -> year + "-" + month + "-" + day);
        Arbitrary<String> time = Combinators.combine(number(2, 24), number(2, 60), number(2, 60))
                .as((hour, minute, second) -> hour + ":" + minute + ":" + second);
        Arbitrary<String> fraction = Arbitraries.oneOf(
                Arbitraries.just(""),
                Arbitraries.strings().numeric().ofMinLength(0).ofMaxLength(11).map(digits -> "." + digits));
        Arbitrary<String> offset = Arbitraries.oneOf(
                Arbitraries.of("Z", "z", "", "+00:00", "-00:00"),
                Combinators.combine(Arbitraries.of("+", "-"), number(2, 19), number(2, 61))
                        .as((sign, hours, minutes) -> sign + hours + ":" + minutes));
        return Combinators.combine(date, time, fraction, offset)
                .as((day, clock, rest, zone) -> day + "T" + clock + rest + zone);
    }

    private static Arbitrary<String> number(int digits, int most) {
        return Arbitraries.integers().between(0, most).map(value -> String.format("%0" + digits + "d", value));
    }
}

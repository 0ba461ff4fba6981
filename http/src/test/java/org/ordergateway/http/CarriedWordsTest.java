package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CarriedWordsTest {

    /** Texts and values, of which some meet in ways that are easily missed. */
    static Stream<String> texts() {
        return Stream.of(
                "a b c",
                "4 5 6",
                "x\u2003y",
                "ada",
                "ADA-POOLE",
                "李伟",
                "ſmith",
                "\u212Aay",
                "a+b",
                "A%2Bb",
                "e",
                "Ada+Poole",
                "req-poole-17",
                "5f0c9d31b7aa",
                "x".repeat(400));
    }

    private static final List<String> VALUES = List.of(
            "a b c",
            "4 5\t6",
            "x\u2003y Poole",
            "\u2003Ada",
            "Ada  Poole",
            "李伟",
            "Smith",
            "Kay",
            "a+b",
            "a+b c/d e",
            "e",
            " ",
            "x".repeat(350));

    @ParameterizedTest
    @MethodSource("texts")
    void whatTheSearchWouldMaskIsSearched(String text) {
        for (String value : VALUES) {
            boolean masked = !CarriedValues.masked(text, Set.of(value)).equals(text);
            assertThat(masked && !CarriedWords.mayBeIn(text, carrying(value)))
                    .as("'%s' in '%s'", value, text)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5f0c9d31b7aa, Ada Poole",
        "5f0c9d31b7aa, 4 Mill Lane",
        "5f0c9d31b7aa, no onions please",
        "5f0c9d31b7aa, 2"
    })
    void anIdThatRepeatsNothingIsNotSearched(String id, String value) {
        assertThat(CarriedWords.mayBeIn(id, carrying(value))).isFalse();
    }

    @Test
    void oneValueOfManyIsEnough() {
        assertThat(CarriedWords.mayBeIn("x-poole-9", carrying("Lane", "Poole", "Mill")))
                .isTrue();
    }

    private static HttpCall carrying(String... values) {
        return HttpCall.read(Deadline.in(Duration.ofSeconds(1))).carrying(() -> Set.of(values));
    }
}

package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriedValuesTest {

    @ParameterizedTest
    @CsvSource({
        "Ada Poole, customer Ada Poole is blocked, customer *** is blocked",
        "Ada Poole, ADA POOLE is blocked, *** is blocked",
        "Ada Poole, 'Poole, Ada', '***, ***'",
        "Ada Poole, Ada%20Poole and Ada+Poole, *** and ***",
        "Ada Poole, Ada  Poole, ***",
        "4 Mill Lane, nobody at 4 Mill Lane, nobody at ***",
        "Adalbert, Adalberts order, ***s order",
        "Ada, Adam may order, Adam may order",
        "Al, Always, Always",
        "李伟, 客户李伟不存在, 客户***不存在",
        "a(b*c, no a(b*c here, no *** here"
    })
    void aValueIsTakenOutOfTheWordsThatRepeatIt(String value, String words, String shown) {
        assertThat(CarriedValues.masked(words, Set.of(value))).isEqualTo(shown);
    }

    @Test
    void ofALongTextTheWholeCountsAndItsWordsDoNot() {
        String note = "please ring twice at the back door";

        assertThat(CarriedValues.masked("the door of " + note, Set.of(note))).isEqualTo("the door of ***");
    }

    @Test
    void whatNobodySentIsLeftAlone() {
        assertThat(CarriedValues.masked("order 17 is closed", Set.of())).isEqualTo("order 17 is closed");
        assertThat(CarriedValues.masked("order 17 is closed", Set.of("", " ", "17")))
                .isEqualTo("order 17 is closed");
    }

    @Test
    void aRawCallCarriesItsQueryAndItsTexts() {
        byte[] body = "{\"name\":\"Ada\",\"at\":[{\"street\":\"4 Mill Lane\"},7]}".getBytes(StandardCharsets.UTF_8);

        assertThat(RawValues.of("/v1/x?phone=%2B1555&flag", body))
                .containsExactlyInAnyOrder("%2B1555", "+1555", "flag", "Ada", "4 Mill Lane", "7");
        assertThat(RawValues.of("/v1/x?a=%zz", new byte[] {'{', '"'})).containsExactly("%zz");
        assertThat(RawValues.of("/v1/x", null)).isEmpty();
    }
}

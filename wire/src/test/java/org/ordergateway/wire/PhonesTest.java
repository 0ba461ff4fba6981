package org.ordergateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.wire.Phones.Format;

class PhonesTest {

    private static @Nullable String written(@Nullable String region, Format format, String number) {
        Writing out = new Writing(null);
        String written = new Phones(region, format).write("customer.phone", number, out);
        assertThat(out.faulty()).isEqualTo(written == null);
        return written;
    }

    @ParameterizedTest
    @ValueSource(strings = {"+177602875444", "+47455644555", "+17760275444", "+123456789012345", "+6834002"})
    void aPlusAndUpToFifteenDigitsIsInternationalAlready(String number) {
        assertThat(written(null, Format.INTERNATIONAL, number)).isEqualTo(number);
        assertThat(written("CA", Format.INTERNATIONAL, number)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "CA, (604) 555-0148, +16045550148",
        "GB, 020 7946 0018, +442079460018",
        "GB, +1 (415) 555-0132, +14155550132"
    })
    void whatLacksAPartOfThatFormGetsIt(String region, String number, String international) {
        assertThat(written(region, Format.INTERNATIONAL, number)).isEqualTo(international);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "+1415", "+1234567890123456", "4155550132", "+0123456789"})
    void whatIsNoInternationalNumberAndCannotBecomeOneIsRefused(String number) {
        assertThat(written(null, Format.INTERNATIONAL, number)).isNull();
    }

    @Test
    void theOtherFormsStillAskForANumberThatItsCountryMayHave() {
        assertThat(written(null, Format.NATIONAL, "+47455644555")).isNull();
        assertThat(written(null, Format.AS_GIVEN, "+47455644555")).isNull();
        assertThat(written(null, Format.NATIONAL, "+14155550132")).isEqualTo("4155550132");
        assertThat(written("US", Format.AS_GIVEN, "(415) 555-0132")).isEqualTo("(415) 555-0132");
    }
}

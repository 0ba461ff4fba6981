package org.ordergateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.FieldViolation;

class PhonesTest {

    private static final String PATH = "customer.phone";

    private final Writing out = new Writing(null);

    @Test
    void aNumberIsWrittenInTheVendorsForm() {
        assertThat(write("CA", Phones.Format.INTERNATIONAL, "(613) 555-0199")).isEqualTo("+16135550199");
        assertThat(write("CA", Phones.Format.NATIONAL, "+1 613-555-0199")).isEqualTo("6135550199");
        assertThat(write("CA", Phones.Format.AS_GIVEN, "613.555.0199")).isEqualTo("613.555.0199");
        assertThat(out.faulty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+177602875444", "+47455644555", "+17760275444", "+123456789012345", "+6834002"})
    void aPlusAndUpToFifteenDigitsIsInternationalAlready(String number) {
        assertThat(write(null, Phones.Format.INTERNATIONAL, number)).isEqualTo(number);
        assertThat(write("CA", Phones.Format.INTERNATIONAL, number)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"GB, 020 7946 0018, +442079460018", "GB, +1 (415) 555-0132, +14155550132"})
    void whatLacksAPartOfThatFormGetsIt(String region, String number, String international) {
        assertThat(write(region, Phones.Format.INTERNATIONAL, number)).isEqualTo(international);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+1415", "+1234567890123456", "+0123456789"})
    void whatIsNoInternationalNumberAndCannotBecomeOneIsRefused(String number) {
        assertThat(write(null, Phones.Format.INTERNATIONAL, number)).isNull();
        assertThat(out.faulty()).isTrue();
    }

    @Test
    void theOtherFormsStillAskForANumberThatItsCountryMayHave() {
        assertThat(write(null, Phones.Format.NATIONAL, "+47455644555")).isNull();
        assertThat(write(null, Phones.Format.AS_GIVEN, "+47455644555")).isNull();
    }

    @Test
    void anotherCountrysNumberKeepsItsCountry() {
        assertThat(write("CA", Phones.Format.INTERNATIONAL, "+44 20 7946 0018")).isEqualTo("+442079460018");
    }

    @Test
    void anAbsentNumberIsNeitherWrittenNorRefused() {
        assertThat(write("CA", Phones.Format.INTERNATIONAL, null)).isNull();
        assertThat(out.faulty()).isFalse();
    }

    @Test
    void withoutADefaultRegionTheRefusalSaysHowToGiveOne() {
        assertThat(write(null, Phones.Format.AS_GIVEN, "6135550199")).isNull();
        assertThat(out.violations())
                .singleElement()
                .satisfies(told -> assertThat(told.problem()).contains("default-region"));
    }

    @Test
    void whatIsNoNumberIsRefusedWithoutRepeatingIt() {
        assertThat(write("CA", Phones.Format.AS_GIVEN, "ring Bo")).isNull();
        assertThat(out.violations()).containsExactly(new FieldViolation(PATH, "is no phone number"));
    }

    @Test
    void aNumberWithADigitTooFewOrTooManyIsRefused() {
        String problem = "is too short or too long for a phone number of its country";
        assertThat(write("CA", Phones.Format.AS_GIVEN, "+1613555019")).isNull();
        assertThat(out.violations()).containsExactly(new FieldViolation(PATH, problem));
        Writing other = new Writing(null);
        assertThat(new Phones("CA", Phones.Format.AS_GIVEN).write(PATH, "+161355501999", other))
                .isNull();
        assertThat(other.violations()).containsExactly(new FieldViolation(PATH, problem));
    }

    @Test
    void aRegionIsACountryWithPhoneNumbers() {
        assertThat(Phones.isRegion("CA")).isTrue();
        assertThat(Phones.isRegion("ca")).isFalse();
        assertThat(Phones.isRegion("XX")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9380491257",
                "+919380491257",
                "093804 91257",
                "+91 (938) 049-1257",
                "938.049.1257",
                "9380/491257"
            })
    void aNumberThatGoesOutAsGivenHoldsDigitsAndTheMarksBetweenThem(String number) {
        assertThat(new Phones("IN", Phones.Format.AS_GIVEN).write("customer.phone", number, out))
                .isEqualTo(number);
        assertThat(out.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9380491257 ext. 5",
                "tel:+91-938-049-1257",
                "+919380491257;ext=5",
                "1800FLOWERS",
                "9380491257\n",
                "9380491257\u00a0",
                "９３８０４９１２５７",
                "9380491257,9380491258",
                "call 9380491257"
            })
    void anythingElseInItIsRefusedWithoutRepeatingIt(String number) {
        assertThat(new Phones("IN", Phones.Format.AS_GIVEN).write("customer.phone", number, out))
                .isNull();
        assertThat(out.violations())
                .singleElement()
                .extracting(FieldViolation::path)
                .isEqualTo("customer.phone");
        assertThat(out.violations().toString()).doesNotContain("938", "FLOWERS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tel:+91-938-049-1257", "９３８０４９１２５７"})
    void aNumberThatIsFormattedMayBeWrittenInAnyWay(String number) {
        assertThat(new Phones("IN", Phones.Format.INTERNATIONAL).write("customer.phone", number, out))
                .isEqualTo("+919380491257");
    }

    private @Nullable String write(@Nullable String region, Phones.Format format, @Nullable String number) {
        return new Phones(region, format).write(PATH, number, out);
    }
}

package org.ordergateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.FieldViolation;

class PhonesTest {

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
        Writing out = new Writing(null);
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
        Writing out = new Writing(null);
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
        Writing out = new Writing(null);
        assertThat(new Phones("IN", Phones.Format.INTERNATIONAL).write("customer.phone", number, out))
                .isEqualTo("+919380491257");
    }
}

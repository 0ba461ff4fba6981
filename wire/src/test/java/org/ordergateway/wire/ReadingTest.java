package org.ordergateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.Warning;
import org.ordergateway.model.Amount;

class ReadingTest {

    private static final Warning NUMBER =
            new Warning(null, "a number of the answer cannot be read; it stands in the raw document only");

    private final Reading in = new Reading("EUR");

    @ParameterizedTest
    @NullAndEmptySource
    void nothingIsAbsentWithoutAWarning(String text) {
        assertThat(in.time(text)).isNull();
        assertThat(in.decimal(text)).isNull();
        assertThat(in.amount(text)).isNull();
        assertThat(in.warnings()).isEmpty();
    }

    @Test
    void aTimeKeepsItsOffset() {
        assertThat(in.time("2031-03-04T19:30:00-05:00")).isEqualTo(OffsetDateTime.parse("2031-03-04T19:30:00-05:00"));
        assertThat(in.warnings()).isEmpty();
    }

    @Test
    void aDecimalKeepsTheVendorsDigits() {
        assertThat(in.decimal("2.50")).isEqualTo(new BigDecimal("2.50"));
        String longest = "-" + "9".repeat(100);
        assertThat(in.decimal(longest)).isEqualTo(new BigDecimal(longest));
        assertThat(in.warnings()).isEmpty();
    }

    @Test
    void anAmountIsInTheAccountsCurrency() {
        assertThat(in.amount("2.50")).isEqualTo(Amount.of("2.50", "EUR"));
        assertThat(new Reading(null).amount("2.50")).isEqualTo(Amount.of("2.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1e999999999", "NaN", " 1", "1,5"})
    void whatIsNoNumberIsAbsentAndWarnedOf(String text) {
        assertThat(in.decimal(text)).isNull();
        assertThat(in.amount(text)).isNull();
        assertThat(in.warnings()).containsExactly(NUMBER, NUMBER);
    }

    @Test
    void aNumberOfMoreDigitsThanAreTakenIsWarnedOf() {
        assertThat(in.decimal("9".repeat(101))).isNull();
        assertThat(in.warnings()).containsExactly(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2031-02-30T00:00:00Z", "2031-03-04"})
    void whatIsNoTimeIsAbsentAndWarnedOf(String text) {
        assertThat(in.time(text)).isNull();
        assertThat(in.warnings())
                .containsExactly(
                        new Warning(null, "a time of the answer cannot be read; it stands in the raw document only"));
    }
}

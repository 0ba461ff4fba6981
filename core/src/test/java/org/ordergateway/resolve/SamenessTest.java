package org.ordergateway.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.resolve.Sameness.NO;
import static org.ordergateway.resolve.Sameness.UNCLEAR;
import static org.ordergateway.resolve.Sameness.YES;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ordergateway.model.Amount;
import org.ordergateway.model.FieldValue;

class SamenessTest {

    @Test
    void theWorstOfTwoCounts() {
        assertThat(YES.and(YES)).isEqualTo(YES);
        assertThat(YES.and(UNCLEAR)).isEqualTo(UNCLEAR);
        assertThat(UNCLEAR.and(YES)).isEqualTo(UNCLEAR);
        assertThat(UNCLEAR.and(NO)).isEqualTo(NO);
        assertThat(NO.and(UNCLEAR)).isEqualTo(NO);
        assertThat(NO.and(YES)).isEqualTo(NO);
    }

    @Test
    void whatIsEmptyIsAsGoodAsAbsent() {
        assertThat(Sameness.of(List.of(), null)).isEqualTo(YES);
        assertThat(Sameness.of(Map.of(), null)).isEqualTo(YES);
        assertThat(Sameness.of("", null)).isEqualTo(YES);
        assertThat(Sameness.of(List.of("a"), null)).isEqualTo(NO);
        assertThat(Sameness.of(Map.of("a", "b"), null)).isEqualTo(NO);
        assertThat(Sameness.of("a", null)).isEqualTo(NO);
        assertThat(Sameness.of(0, null)).isEqualTo(NO);
        assertThat(Sameness.isEmpty(null)).isTrue();
    }

    @Test
    void numbersAreOneByValueAndUnclearWithinAHundredth() {
        assertThat(Sameness.of(new BigDecimal("2.50"), new BigDecimal("2.5"))).isEqualTo(YES);
        assertThat(Sameness.of(new BigDecimal("2.504"), new BigDecimal("2.50"))).isEqualTo(UNCLEAR);
        assertThat(Sameness.of(new BigDecimal("2.50"), new BigDecimal("2.51"))).isEqualTo(NO);
    }

    @Test
    void amountsAreOtherInAnotherCurrencyAlone() {
        assertThat(Sameness.of(Amount.of("2", "EUR"), Amount.of("2.0"))).isEqualTo(YES);
        assertThat(Sameness.of(Amount.of("2"), Amount.of("2.0", "EUR"))).isEqualTo(YES);
        assertThat(Sameness.of(Amount.of("2", "EUR"), Amount.of("2.0", "EUR"))).isEqualTo(YES);
        assertThat(Sameness.of(Amount.of("2", "EUR"), Amount.of("2", "USD"))).isEqualTo(NO);
        assertThat(Sameness.of(Amount.of("2"), Amount.of("3"))).isEqualTo(NO);
    }

    @Test
    void timesAreOneByInstantAndUnclearWithinASecond() {
        OffsetDateTime noon = OffsetDateTime.parse("2031-01-01T12:00:00Z");
        assertThat(Sameness.of(noon, OffsetDateTime.parse("2031-01-01T13:00:00+01:00")))
                .isEqualTo(YES);
        assertThat(Sameness.of(noon, noon.plusNanos(999_999_999))).isEqualTo(UNCLEAR);
        assertThat(Sameness.of(noon, noon.minusSeconds(1))).isEqualTo(NO);
    }

    @Test
    void textsAreUnclearWhereCaseOrSpaceDiffers() {
        assertThat(Sameness.of("Ring twice", "Ring twice")).isEqualTo(YES);
        assertThat(Sameness.of("Ring twice", " ring\ttwice")).isEqualTo(UNCLEAR);
        assertThat(Sameness.of("Ring twice", "Ring once")).isEqualTo(NO);
    }

    @Test
    void mapsAreOneByTheNamesAskedForAndListsByTheirElements() {
        assertThat(Sameness.of(Map.of("a", "b"), Map.of("a", "b", "c", "d"))).isEqualTo(YES);
        assertThat(Sameness.of(Map.of("a", "b", "c", "d"), Map.of("a", "b"))).isEqualTo(NO);
        assertThat(Sameness.of(Map.of("a", "b"), Map.of("a", "B"))).isEqualTo(UNCLEAR);
        assertThat(Sameness.of(List.of("a", "b"), List.of("a", "B"))).isEqualTo(UNCLEAR);
        assertThat(Sameness.of(List.of("a", "b"), List.of("a"))).isEqualTo(NO);
        assertThat(Sameness.of(List.of("a", "b"), List.of("b", "a"))).isEqualTo(NO);
    }

    @Test
    void valuesOfOneKindAreComparedAndThoseOfTwoKindsAreUnclear() {
        FieldValue two = FieldValue.of(2);
        assertThat(custom(FieldValue.of("A"), FieldValue.of("a"))).isEqualTo(UNCLEAR);
        assertThat(custom(FieldValue.of("A"), FieldValue.of("b"))).isEqualTo(NO);
        assertThat(custom(two, FieldValue.of(new BigDecimal("2.0")))).isEqualTo(YES);
        assertThat(custom(two, FieldValue.of(3))).isEqualTo(NO);
        assertThat(custom(FieldValue.of(true), FieldValue.of(false))).isEqualTo(NO);
        assertThat(custom(two, FieldValue.of("2"))).isEqualTo(UNCLEAR);
        assertThat(custom(FieldValue.of("2"), two)).isEqualTo(UNCLEAR);
        assertThat(custom(FieldValue.of(List.of(two)), FieldValue.of(List.of(FieldValue.of(new BigDecimal("2.0"))))))
                .isEqualTo(YES);
        assertThat(custom(FieldValue.of(List.of(two)), FieldValue.of(List.of())))
                .isEqualTo(NO);
        assertThat(custom(FieldValue.of(Map.of("a", two)), FieldValue.of(Map.of("a", two, "b", FieldValue.of("c")))))
                .isEqualTo(YES);
        assertThat(custom(FieldValue.of(Map.of("a", two)), FieldValue.of(Map.of("b", two))))
                .isEqualTo(NO);
    }

    @Test
    void otherTypesAreOneOrNot() {
        assertThat(Sameness.of(1L, 1L)).isEqualTo(YES);
        assertThat(Sameness.of(1L, "1")).isEqualTo(NO);
        assertThat(Sameness.of(FieldValue.of("1"), "1")).isEqualTo(NO);
    }

    private static Sameness custom(FieldValue asked, FieldValue held) {
        return Sameness.of(asked, held);
    }
}

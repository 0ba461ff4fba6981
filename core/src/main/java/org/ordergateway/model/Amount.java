package org.ordergateway.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money: an exact decimal with the digits as they were written, so {@code 2.50} stays {@code 2.50}. Nothing
 * is rounded and nothing converted.
 *
 * @param value at most 100 digits, written out: {@code 1E+3} becomes {@code 1000}
 * @param currency an ISO 4217 code, or absent where nobody named one
 */
public record Amount(
        @Shown BigDecimal value, @Shown @Nullable String currency) {

    /** More letters than a number of as many digits as are taken can need; longer text is not looked at. */
    private static final int MOST_LETTERS = 120;

    public Amount {
        value = Numbers.bounded(value);
        if (currency != null && !isCode(currency)) {
            throw new IllegalArgumentException("a currency is three capital letters, such as EUR");
        }
    }

    /**
     * An amount without a currency.
     *
     * @throws IllegalArgumentException when the text is no decimal number
     */
    public static Amount of(String value) {
        return new Amount(decimal(value), null);
    }

    /**
     * An amount in a currency.
     *
     * @throws IllegalArgumentException when the text is no decimal number or the currency no code
     */
    public static Amount of(String value, String currency) {
        return new Amount(decimal(value), currency);
    }

    private static BigDecimal decimal(String value) {
        try {
            return new BigDecimal(value.length() > MOST_LETTERS ? "" : value);
        } catch (NumberFormatException e) {
            // Without its cause, which repeats letters of the value.
            throw new IllegalArgumentException("an amount is a decimal number of at most 100 digits, such as 2.50");
        }
    }

    private static boolean isCode(String text) {
        return text.length() == 3 && text.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }

    @Override
    public String toString() {
        return value.toPlainString() + (currency == null ? "" : " " + currency);
    }
}

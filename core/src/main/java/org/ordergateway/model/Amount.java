package org.ordergateway.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money: an exact decimal with the digits as they were written, so {@code 2.50} stays {@code 2.50}. Nothing
 * is rounded and nothing converted.
 *
 * @param value at most 100 digits
 * @param currency an ISO 4217 code, or absent where nobody named one
 */
public record Amount(
        @Shown BigDecimal value, @Shown @Nullable String currency) {

    public Amount {
        Numbers.bounded(value);
        if (currency != null && !isCode(currency)) {
            throw new IllegalArgumentException("a currency is three capital letters, such as EUR");
        }
    }

    /** An amount without a currency. */
    public static Amount of(String value) {
        return new Amount(decimal(value), null);
    }

    /** An amount in a currency. */
    public static Amount of(String value, String currency) {
        return new Amount(decimal(value), currency);
    }

    private static BigDecimal decimal(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("an amount is a decimal number, such as 2.50", e);
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

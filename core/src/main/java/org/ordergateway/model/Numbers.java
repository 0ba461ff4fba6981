package org.ordergateway.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Keeps a number's digits within bounds, so that {@code 1E+999999999} never becomes a gigabyte of zeros. */
final class Numbers {

    private static final int MOST_DIGITS = 100;

    private Numbers() {}

    /** The number, written out where it had a positive exponent ({@code 1E+3} is {@code 1000}); absent stays absent. */
    static @Nullable BigDecimal optional(@Nullable BigDecimal number) {
        return number == null ? null : bounded(number);
    }

    /** The number, written out where it had a positive exponent. */
    static BigDecimal bounded(BigDecimal number) {
        // Zero is kept with its scale too: 0E+999999999 is as long in plain digits as any other.
        long scale = number.scale();
        long plainDigits = scale < 0 ? number.precision() - scale : Math.max(number.precision(), scale + 1);
        if (plainDigits > MOST_DIGITS) {
            throw new IllegalArgumentException("a number has more digits than the " + MOST_DIGITS + " that are taken");
        }
        return scale < 0 ? number.setScale(0) : number;
    }
}

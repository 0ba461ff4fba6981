package org.ordergateway.model;

import java.math.BigDecimal;

/** Keeps a number's digits within bounds, so that {@code 1E+999999999} never becomes a gigabyte of zeros. */
final class Numbers {

    private static final int MOST_DIGITS = 100;

    private Numbers() {}

    static BigDecimal bounded(BigDecimal number) {
        // Zero is kept with its scale too: 0E+999999999 is as long in plain digits as any other.
        long plainDigits = Math.max(number.precision(), Math.abs((long) number.scale()) + 1);
        if (plainDigits > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "a number has about " + plainDigits + " digits; at most " + MOST_DIGITS + " are taken");
        }
        return number;
    }
}

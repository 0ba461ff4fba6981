package org.ordergateway.wire;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads times as {@link OffsetDateTime#parse} does. The form that vendors write, such as
 * {@code 2031-03-04T19:30:00.000-05:00}, is read digit by digit, in a tenth of the memory; any other is left to the JDK.
 */
final class Times {

    private static final int SECONDS_END = 19;
    private static final int NANO_DIGITS = 9;

    private Times() {}

    /** @throws DateTimeException when the text is no time with an offset */
    static OffsetDateTime parse(String text) {
        int fractionEnd = plainUntil(text);
        boolean plain = fractionEnd > 0 && (isUtc(text, fractionEnd) || isOffset(text, fractionEnd));
        return plain ? read(text, fractionEnd) : OffsetDateTime.parse(text);
    }

    private static OffsetDateTime read(String text, int fractionEnd) {
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, SECONDS_END),
                nanos(text, fractionEnd),
                offset(text, fractionEnd));
    }

    private static int nanos(String text, int end) {
        int digits = Math.max(0, end - SECONDS_END - 1);
        int nanos = digits == 0 ? 0 : number(text, SECONDS_END + 1, end);
        for (int i = digits; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static ZoneOffset offset(String text, int at) {
        if (text.charAt(at) == 'Z') {
            return ZoneOffset.UTC;
        }
        int sign = text.charAt(at) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(text, at + 1, at + 3), sign * number(text, at + 4, at + 6));
    }

    /** Where the fraction of the second ends in {@code dddd-dd-ddTdd:dd:dd[.d{1,9}]}; 0 when the text begins otherwise. */
    private static int plainUntil(String text) {
        if (text.length() <= SECONDS_END
                || !areDigits(text, 0, 4)
                || text.charAt(4) != '-'
                || !areDigits(text, 5, 7)
                || text.charAt(7) != '-'
                || !areDigits(text, 8, 10)
                || text.charAt(10) != 'T'
                || !areDigits(text, 11, 13)
                || text.charAt(13) != ':'
                || !areDigits(text, 14, 16)
                || text.charAt(16) != ':'
                || !areDigits(text, 17, SECONDS_END)) {
            return 0;
        }
        if (text.charAt(SECONDS_END) != '.') {
            return SECONDS_END;
        }
        int end = SECONDS_END + 1;
        while (end < text.length() && areDigits(text, end, end + 1)) {
            end++;
        }
        int digits = end - SECONDS_END - 1;
        return digits >= 1 && digits <= NANO_DIGITS ? end : 0;
    }

    private static boolean isUtc(String text, int at) {
        return text.length() == at + 1 && text.charAt(at) == 'Z';
    }

    private static boolean isOffset(String text, int at) {
        return text.length() == at + 6
                && (text.charAt(at) == '+' || text.charAt(at) == '-')
                && areDigits(text, at + 1, at + 3)
                && text.charAt(at + 3) == ':'
                && areDigits(text, at + 4, at + 6);
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}

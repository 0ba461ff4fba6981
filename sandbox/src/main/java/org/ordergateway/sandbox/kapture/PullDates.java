package org.ordergateway.sandbox.kapture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** The dates of a pull, {@code yyyy-MM-dd HH:mm} or {@code yyyy-MM-dd}, in UTC; an end takes in its whole minute or day. */
final class PullDates {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private static final int LENGTH_OF_DAY = 10;

    private PullDates() {}

    /** Whether the text is empty or a date in one of the two forms. */
    static boolean known(String text) {
        try {
            return text.isBlank() || start(text) < end(text);
        } catch (DateTimeException other) {
            return false;
        }
    }

    /** The first millisecond of the minute or day. */
    static long start(String text) {
        return millis(isDay(text) ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text, MINUTE));
    }

    /** The first millisecond after the minute or day. */
    static long end(String text) {
        return millis(
                isDay(text)
                        ? LocalDate.parse(text).plusDays(1).atStartOfDay()
                        : LocalDateTime.parse(text, MINUTE).plusMinutes(1));
    }

    private static boolean isDay(String text) {
        return text.length() == LENGTH_OF_DAY;
    }

    private static long millis(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}

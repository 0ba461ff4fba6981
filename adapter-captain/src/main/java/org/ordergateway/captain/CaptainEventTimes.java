package org.ordergateway.captain;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ordergateway.wire.Reading;

/** The forms of time in Captain's messages: ISO 8601, {@code 2023-03-04 18:40:00 -0500} and {@code … UTC}. */
final class CaptainEventTimes {

    private static final int LONGEST = 64;

    private static final DateTimeFormatter SPACED = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral(' ')
            .appendOffset("+HHMM", "UTC")
            .toFormatter(Locale.ROOT);

    private CaptainEventTimes() {}

    static @Nullable OffsetDateTime read(@Nullable Object value, Reading in) {
        if (value == null || "".equals(value)) {
            return null;
        }
        if (!(value instanceof String text) || text.length() > LONGEST) {
            return in.unreadable("time");
        }
        try {
            return OffsetDateTime.parse(text, text.indexOf(' ') < 0 ? DateTimeFormatter.ISO_OFFSET_DATE_TIME : SPACED);
        } catch (DateTimeException e) {
            return in.unreadable("time");
        }
    }
}

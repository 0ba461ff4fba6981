package org.ordergateway.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Retry-After} header (RFC 9110, 10.2.3). */
final class RetryAfter {

    /** The longest wait that is believed. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private RetryAfter() {}

    /**
     * The wait that the vendor asks for, at most {@link #LONGEST}; absent when there is none, when it is negative or in
     * the past, and when it is neither seconds nor a date.
     */
    static @Nullable Duration read(@Nullable String value, Instant now) {
        if (value == null || value.isBlank() || value.length() > 64) {
            return null;
        }
        String text = value.strip();
        if (text.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return text.length() > 6 ? LONGEST : clamp(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return date.isBefore(now) ? null : clamp(Duration.between(now, date));
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static Duration clamp(Duration wait) {
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}

package org.ordergateway.capillary;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Times as the pages' samples have them: to the second, or with exactly three digits of it. */
final class CapillaryTimes {

    private static final DateTimeFormatter TO_THE_SECOND = ending("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter TO_THE_MILLISECOND = ending("uuuu-MM-dd'T'HH:mm:ss.SSS");

    private CapillaryTimes() {}

    /** The time in its own offset; what is finer than a millisecond is cut off. */
    static String write(OffsetDateTime time) {
        return (time.getNano() < 1_000_000 ? TO_THE_SECOND : TO_THE_MILLISECOND).format(time);
    }

    /**
     * Refuses what is no time of these forms.
     *
     * @throws DateTimeException without a word about the text that goes further
     */
    static void check(String text) {
        (text.indexOf('.') < 0 ? TO_THE_SECOND : TO_THE_MILLISECOND).parse(text);
    }

    private static DateTimeFormatter ending(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .appendOffsetId()
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}

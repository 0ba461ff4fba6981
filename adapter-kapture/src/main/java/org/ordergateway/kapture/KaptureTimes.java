package org.ordergateway.kapture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.settings.Setting;
import org.ordergateway.wire.Writing;

/** Times and dates as this account's settings say that Kapture takes them. Immutable. */
final class KaptureTimes {

    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2031, 10, 24, 19, 37, 58, 123_456_789);

    private final KaptureSettings settings;
    private final DateTimeFormatter timeFormat;
    private final DateTimeFormatter dateFormat;
    private final boolean keepsSeconds;

    KaptureTimes(KaptureSettings settings) {
        this.settings = settings;
        this.timeFormat = DateTimeFormatter.ofPattern(settings.dateTimeFormat(), Locale.ROOT);
        this.dateFormat = DateTimeFormatter.ofPattern(settings.dateFormat(), Locale.ROOT);
        this.keepsSeconds = differs(timeFormat, ANY_TIME.minusSeconds(1), ZoneOffset.UTC);
    }

    /** The setting of a format that tells every day, and with a time every minute, from any other. */
    static Setting<String> format(String name, String fallback, String description, boolean withTime) {
        String allowed = withTime
                ? "a pattern with year, month, day, hour and minute, such as " + fallback
                : "a pattern with year, month and day, such as " + fallback;
        return new Setting<>(name, description, allowed, false, fallback, false, pattern -> checked(pattern, withTime));
    }

    private static String checked(String pattern, boolean withTime) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        Stream<LocalDateTime> others = Stream.of(
                ANY_TIME.plusYears(1),
                ANY_TIME.plusMonths(1),
                ANY_TIME.plusDays(1),
                ANY_TIME.minusHours(12),
                ANY_TIME.plusHours(1),
                ANY_TIME.plusMinutes(1));
        try {
            boolean unclear = withTime
                    ? others.anyMatch(other -> !differs(format, other, ZoneOffset.UTC))
                    : others.limit(3)
                            .anyMatch(other ->
                                    text(format, other.toLocalDate()).equals(text(format, ANY_TIME.toLocalDate())));
            if (unclear) {
                throw new IllegalArgumentException("leaves out a part that is needed");
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("needs what there is not", e);
        }
        return pattern;
    }

    private static boolean differs(DateTimeFormatter format, LocalDateTime other, ZoneId zone) {
        return !format.format(other.atZone(zone)).equals(format.format(ANY_TIME.atZone(zone)));
    }

    private static String text(DateTimeFormatter format, LocalDate date) {
        return format.format(date);
    }

    /** The time in the account's zone and format. */
    @Nullable String write(String path, @Nullable OffsetDateTime time, Writing out) {
        if (time == null) {
            return null;
        }
        ZoneId zone = settings.timeZone();
        if (zone == null) {
            return out.refuse(path, "is a time, and no page names the zone of Kapture's times; set 'time-zone'");
        }
        return timeFormat.format(time.atZoneSameInstant(zone));
    }

    /** The same for the end of a span: what the format cannot tell is counted in. */
    @Nullable String writeEnd(String path, @Nullable OffsetDateTime time, Writing out) {
        boolean odd = time != null && !keepsSeconds && (time.getSecond() != 0 || time.getNano() != 0);
        return write(path, odd && time != null ? time.plusMinutes(1) : time, out);
    }

    /** The date in the account's format. */
    @Nullable String write(@Nullable LocalDate date) {
        return date == null ? null : dateFormat.format(date);
    }

    /** How a time is changed by being written, for people. */
    String howTimesChange() {
        return "written as '" + settings.dateTimeFormat() + "' in the zone " + settings.timeZone()
                + lost(keepsSeconds ? List.of("the offset", "fractions") : List.of("the offset", "seconds"));
    }

    private static String lost(List<String> parts) {
        return "; " + String.join(" and ", parts) + " are not kept";
    }
}

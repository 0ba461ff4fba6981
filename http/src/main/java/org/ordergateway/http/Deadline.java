package org.ordergateway.http;

import java.time.Duration;

/**
 * The moment at which a call ends, however far it has come; several requests of one operation share one. Measured on
 * the monotonic clock, so that setting the wall clock changes nothing.
 *
 * @param nanoTime the moment, as {@link System#nanoTime()} counts
 */
public record Deadline(long nanoTime) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** The moment after this time from now; a day at most. */
    public static Deadline in(Duration time) {
        Duration bounded = time.compareTo(LONGEST) > 0 ? LONGEST : time;
        return new Deadline(System.nanoTime() + bounded.toNanos());
    }

    /** The time that is left; negative when the moment has passed. */
    public Duration remaining() {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }

    /** Whether the moment has passed. */
    public boolean isOver() {
        return nanoTime - System.nanoTime() <= 0;
    }
}

package org.ordergateway.capillary;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ordergateway.settings.Secret;

/**
 * A token and its life, on a monotonic clock in nanoseconds.
 *
 * @param due from when on it should be renewed
 * @param end from when on it is not accepted any more
 */
record CapillaryToken(Secret value, long due, long end) {

    private static final long LONGEST_SECONDS = TimeUnit.DAYS.toSeconds(30);

    /**
     * A token, due when four fifths of its life are over.
     *
     * @param seconds how long it is good for; absent where nobody says
     * @param asked when it was asked for, before which the vendor cannot have begun to count
     */
    static CapillaryToken of(String value, @Nullable Long seconds, long asked) {
        long life = seconds == null ? LONGEST_SECONDS : Math.max(0, Math.min(seconds, LONGEST_SECONDS));
        long nanos = TimeUnit.SECONDS.toNanos(life);
        return new CapillaryToken(Secret.of(value), asked + nanos / 5 * 4, asked + nanos);
    }

    /** The same, due again when half of what is left of its life is over. */
    CapillaryToken dueLater(long now) {
        return new CapillaryToken(value, now + (end - now) / 2, end);
    }

    boolean isDue(long now) {
        return now - due >= 0;
    }

    boolean isOver(long now) {
        return now - end >= 0;
    }

    boolean isSame(@Nullable CapillaryToken other) {
        return other != null && value.equals(other.value);
    }
}

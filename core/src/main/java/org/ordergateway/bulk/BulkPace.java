package org.ordergateway.bulk;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;

/**
 * How many calls may be in flight, and from when on: none before a vendor that was too busy wants the next, then half as
 * many, and one more for each that it takes. Once it has taken none for as long as the run has patience, nothing waits for
 * it any more until it does. Guarded by the lock of its run.
 */
final class BulkPace {

    private static final Duration LEAST = Duration.ofMillis(100);
    private static final Duration UNSAID = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 4;
    private static final Duration MOST = Duration.ofDays(1);

    private final int mostCalls;
    private final long patience;
    private int calls;
    private int holdsInARow;
    private boolean held;
    private long heldUntil;
    /** Whether the vendor was too busy since it took a call, and since when. */
    private boolean busy;

    private long busySince;

    BulkPace(BulkOptions options) {
        this.mostCalls = options.inFlight();
        this.calls = mostCalls;
        this.patience = shortened(options.patience());
    }

    /** How many calls may be in flight now. */
    int calls() {
        return calls;
    }

    /** How many nanoseconds no call may begin; 0 when one may. */
    long hold(long now) {
        held = held && heldUntil - now > 0;
        return held ? heldUntil - now : 0;
    }

    /**
     * Learns from an outcome.
     *
     * @return whether the input, which was not sent, is to be sent later
     */
    <R> boolean heard(BulkEntry<?> entry, Either<OrderFailure, R> outcome, long now) {
        if (outcome.isLeft() && isTooBusy(outcome.getLeft())) {
            busySince = busy ? busySince : now;
            busy = true;
            entry.refused(now);
            return holds(retryAfter(outcome.getLeft()), now)
                    && isNotSent(outcome.getLeft())
                    && heldUntil - entry.refusedSince() <= patience;
        }
        if (outcome.isRight() || isOfTheOrder(outcome.getLeft())) {
            busy = false;
            holdsInARow = 0;
            calls = Math.min(mostCalls, calls + 1);
        }
        return false;
    }

    /** Begins no call until then; false when that would be later than there is patience for. */
    private boolean holds(@Nullable Duration retryAfter, long now) {
        boolean further = hold(now) == 0;
        int before = further ? holdsInARow : holdsInARow - 1;
        Duration wait = retryAfter == null
                ? UNSAID.multipliedBy(1L << Math.min(before, DOUBLINGS))
                : retryAfter.compareTo(LEAST) < 0 ? LEAST : retryAfter;
        long until = now + shortened(wait);
        if (until - busySince > patience) {
            return false;
        }
        if (further) {
            heldUntil = until;
            held = true;
            holdsInARow++;
            calls = Math.max(1, calls / 2);
        }
        heldUntil = until - heldUntil > 0 ? until : heldUntil;
        return true;
    }

    /** Nothing was sent or done, and a later call of the same may go through. */
    private static boolean isTooBusy(OrderFailure failure) {
        return switch (failure.kind()) {
            case THROTTLED -> true;
            case UNAVAILABLE -> failure.effect() == Effect.NONE && retryAfter(failure) != null;
            default -> false;
        };
    }

    /** The gateway's own limit or breaker kept it from being sent: the vendor has answered nothing. */
    private static boolean isNotSent(OrderFailure failure) {
        return failure.detail().httpStatus() == null;
    }

    /** The vendor took the call and had something to say of the order. */
    private static boolean isOfTheOrder(OrderFailure failure) {
        return switch (failure.kind()) {
            case THROTTLED, UNAVAILABLE, IN_DOUBT -> false;
            default -> true;
        };
    }

    private static @Nullable Duration retryAfter(OrderFailure failure) {
        if (failure instanceof OrderFailure.Throttled throttled) {
            return throttled.retryAfter();
        }
        return failure instanceof OrderFailure.Unavailable unavailable ? unavailable.retryAfter() : null;
    }

    private static long shortened(Duration time) {
        return TimeUnit.MILLISECONDS.toNanos((time.compareTo(MOST) > 0 ? MOST : time).toMillis());
    }
}

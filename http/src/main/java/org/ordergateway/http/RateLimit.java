package org.ordergateway.http;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;

/**
 * Lets no more requests to one account go out in any minute than the setting says: a tenth of them at once, the rest as
 * time allows. A request that would have to wait beyond its deadline is refused at once. Thread-safe, without a lock.
 */
final class RateLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String vendor;
    private final int perMinute;
    private final Pauses pauses;
    private final AtomicRateLimiter limiter;

    RateLimit(String vendor, int perMinute, Pauses pauses) {
        this.vendor = vendor;
        this.perMinute = perMinute;
        this.pauses = pauses;
        this.limiter = new AtomicRateLimiter(vendor, config(perMinute));
    }

    /** Two bursts may meet where one period ends and the next begins; so much less goes out in the rest of the minute. */
    static RateLimiterConfig config(int perMinute) {
        int atOnce = Math.max(1, perMinute / 10);
        return RateLimiterConfig.custom()
                .limitForPeriod(atOnce)
                .limitRefreshPeriod(MINUTE.multipliedBy(atOnce).dividedBy(perMinute - atOnce))
                .timeoutDuration(Duration.ofDays(1))
                .build();
    }

    /** Waits until a request may go out; why it may not, or absent. */
    @Nullable OrderFailure admit(Deadline deadline) {
        // Asked before anything is reserved: a caller without the time must not take it from others.
        long estimate = limiter.getDetailedMetrics().getNanosToWait();
        long left = deadline.remaining().toNanos();
        if (estimate > 0 && estimate > left) {
            return refused(estimate, "leaves no room before the deadline");
        }
        long wait = limiter.reservePermission();
        if (wait <= 0) {
            return wait == 0 ? null : refused(estimate, "leaves no room");
        }
        if (wait > left) {
            return refused(wait, "leaves no room before the deadline");
        }
        String ended = pauses.pause(wait);
        return ended == null ? null : refused(wait, "was waited for: " + ended);
    }

    private OrderFailure refused(long wait, String why) {
        Duration after = Duration.ofNanos(Math.max(wait, 1_000_000));
        return new OrderFailure.Throttled(
                after,
                FailureDetail.of(
                        vendor,
                        "nothing was sent to " + vendor + ": the gateway's own limit of " + perMinute
                                + " requests a minute (rate-limit-per-minute) " + why));
    }
}

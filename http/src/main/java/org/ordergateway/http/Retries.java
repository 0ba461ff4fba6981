package org.ordergateway.http;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Throttled;
import org.ordergateway.failure.OrderFailure.Unavailable;

/** Says which failures may be tried again, and when. Thread-safe. */
final class Retries {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final double AROUND = 0.5;

    private final Retry retry;

    Retries(String vendor, CallPolicies policies) {
        long first = Math.min(policies.retryWait().toMillis(), LONGEST.toMillis() / 2);
        IntervalFunction backOff =
                IntervalFunction.ofExponentialRandomBackoff(Math.max(10, first), 2.0, AROUND, LONGEST.toMillis());
        this.retry = Retry.of(
                vendor,
                RetryConfig.<OrderFailure>custom()
                        .maxAttempts(policies.attempts())
                        .retryOnResult(failure -> true)
                        .intervalBiFunction(
                                (attempt, failure) -> Math.max(backOff.apply(attempt), asked(failure.get())))
                        .build());
    }

    /** The attempts of one call. */
    Retry.AsyncContext<OrderFailure> begin() {
        return retry.asyncContext();
    }

    /** Whether the same request may go out once more after this failure of it. */
    static boolean isRepeatable(HttpCall call, OrderFailure failure) {
        return switch (failure.kind()) {
            case THROTTLED -> true;
            case UNAVAILABLE, IN_DOUBT -> failure.effect() == Effect.NONE || call.isRepeatable();
            default -> false;
        };
    }

    /** The wait that the vendor asks for, a little longer for some, so that not all come back at once. */
    private static long asked(OrderFailure failure) {
        Duration after = retryAfter(failure);
        return after == null
                ? 0
                : (long) (after.toMillis() * (1 + ThreadLocalRandom.current().nextDouble() / 10));
    }

    private static @Nullable Duration retryAfter(OrderFailure failure) {
        if (failure instanceof Throttled throttled) {
            return throttled.retryAfter();
        }
        return failure instanceof Unavailable unavailable ? unavailable.retryAfter() : null;
    }
}

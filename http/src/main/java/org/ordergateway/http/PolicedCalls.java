package org.ordergateway.http;

import io.github.resilience4j.retry.Retry;
import io.vavr.control.Either;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.failure.OrderFailure.Throttled;
import org.ordergateway.failure.OrderFailure.Unavailable;

/**
 * Runs the attempts of calls to one account under its policies: circuit breaker, rate limit, retries and their budget. An
 * attempt that may have been applied is never forgotten by what comes after it. Thread-safe; no lock is held across a
 * call, and every wait ends with the call's deadline, an interrupt, or the gateway.
 */
final class PolicedCalls implements AutoCloseable {

    private final Pauses pauses = new Pauses();
    private final RetryBudget budget;
    private final @Nullable Retries retries;
    private final @Nullable RateLimit limit;
    private final @Nullable Breaker breaker;

    PolicedCalls(String vendor, CallPolicies policies) {
        this.budget = new RetryBudget(policies.retryBudget());
        this.retries = policies.attempts() > 1 ? new Retries(vendor, policies) : null;
        this.limit = policies.ratePerMinute() > 0 ? new RateLimit(vendor, policies.ratePerMinute(), pauses) : null;
        this.breaker = policies.breakerFailureRate() > 0 ? new Breaker(vendor, policies) : null;
    }

    /**
     * The result of the last attempt.
     *
     * @param attempt sends the request once
     */
    Either<OrderFailure, Answer> run(HttpCall call, Supplier<Either<OrderFailure, Answer>> attempt) {
        Retry.AsyncContext<OrderFailure> attempts = retries == null ? null : retries.begin();
        OrderFailure doubtful = null;
        for (int number = 1; ; number++) {
            OrderFailure refused = admit(call);
            if (refused != null) {
                return Either.left(honest(call, doubtful, refused, number - 1));
            }
            Either<OrderFailure, Answer> result = sent(attempt);
            if (result.isRight()) {
                budget.succeeded();
                return result;
            }
            OrderFailure failure = result.getLeft();
            String stop = attempts == null ? "" : waited(call, failure, attempts);
            if (stop != null) {
                return Either.left(honest(call, doubtful, told(failure, stop), number));
            }
            doubtful = failure.effect() == Effect.UNKNOWN ? failure : doubtful;
        }
    }

    @Override
    public void close() {
        pauses.close();
    }

    private @Nullable OrderFailure admit(HttpCall call) {
        OrderFailure open = breaker == null ? null : breaker.admit();
        if (open != null || limit == null) {
            return open;
        }
        OrderFailure refused = limit.admit(call.deadline());
        if (refused != null && breaker != null) {
            breaker.unused();
        }
        return refused;
    }

    private Either<OrderFailure, Answer> sent(Supplier<Either<OrderFailure, Answer>> attempt) {
        if (breaker == null) {
            return attempt.get();
        }
        long begun = System.nanoTime();
        Either<OrderFailure, Answer> result = null;
        try {
            result = attempt.get();
            return result;
        } finally {
            if (result == null) {
                breaker.unused();
            } else {
                breaker.done(result, System.nanoTime() - begun);
            }
        }
    }

    /** Waits for the next attempt; why there is none, in words or none, or absent when it may go out. */
    private @Nullable String waited(HttpCall call, OrderFailure failure, Retry.AsyncContext<OrderFailure> attempts) {
        if (!Retries.isRepeatable(call, failure) || Thread.currentThread().isInterrupted()) {
            return "";
        }
        long wait = attempts.onResult(failure);
        if (wait < 0) {
            return "; no attempt is left";
        }
        long nanos = TimeUnit.MILLISECONDS.toNanos(wait);
        if (nanos >= call.deadline().remaining().toNanos()) {
            return "; not tried again: the wait for it does not fit the deadline";
        }
        if (!budget.take()) {
            return "; not tried again: the retry budget is used up";
        }
        String ended = pauses.pause(nanos);
        return ended == null ? null : "; not tried again: " + ended;
    }

    /** What the last failure means for the whole call, when an attempt before it may have been applied. */
    private static OrderFailure honest(
            HttpCall call, @Nullable OrderFailure doubtful, OrderFailure last, int attempts) {
        if (doubtful == null || last.effect() != Effect.NONE) {
            return last;
        }
        String message = "one of " + attempts + " attempts may have been applied: " + doubtful.message() + "; then: "
                + last.message();
        return new InDoubt(call.doubt(), doubtful.detail().withMessage(message));
    }

    private static OrderFailure told(OrderFailure failure, String more) {
        if (more.isEmpty()) {
            return failure;
        }
        FailureDetail detail = failure.detail().withMessage(failure.message() + more);
        if (failure instanceof Throttled throttled) {
            return new Throttled(throttled.retryAfter(), detail);
        }
        if (failure instanceof Unavailable unavailable) {
            return new Unavailable(unavailable.effect(), unavailable.retryAfter(), detail);
        }
        return failure instanceof InDoubt open ? new InDoubt(open.doubt(), detail) : failure;
    }
}

package org.ordergateway.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;

/** Lets no request go out for a while after too many of the latest had no usable answer. Thread-safe. */
final class Breaker {

    private final String vendor;
    private final CallPolicies policies;
    private final CircuitBreaker breaker;
    private volatile long openUntil;

    Breaker(String vendor, CallPolicies policies) {
        this.vendor = vendor;
        this.policies = policies;
        this.breaker = CircuitBreaker.of(
                vendor,
                CircuitBreakerConfig.custom()
                        .failureRateThreshold(policies.breakerFailureRate())
                        .slidingWindowSize(policies.breakerCalls())
                        .minimumNumberOfCalls(policies.breakerCalls())
                        .permittedNumberOfCallsInHalfOpenState(Math.max(1, policies.breakerCalls() / 10))
                        .waitDurationInOpenState(policies.breakerPause())
                        .recordResult(Breaker::isFailure)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> {
            if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                openUntil = System.nanoTime() + policies.breakerPause().toNanos();
            }
        });
    }

    /** Why no request may go out now, or absent; then {@link #done} or {@link #unused} must follow. */
    @Nullable OrderFailure admit() {
        if (breaker.tryAcquirePermission()) {
            return null;
        }
        Duration left = Duration.ofNanos(Math.max(1_000_000, openUntil - System.nanoTime()));
        return new OrderFailure.Unavailable(
                Effect.NONE,
                left,
                FailureDetail.of(
                        vendor,
                        "nothing was sent to " + vendor + ": the circuit breaker is open, since at least "
                                + policies.breakerFailureRate() + " % of the latest " + policies.breakerCalls()
                                + " calls had no usable answer (breaker-failure-rate)"));
    }

    /** A request that was let through came to this end. */
    void done(Either<OrderFailure, Answer> result, long nanos) {
        if (Thread.currentThread().isInterrupted()) {
            breaker.releasePermission(); // the caller ended it, which says nothing of the vendor
        } else {
            breaker.onResult(nanos, TimeUnit.NANOSECONDS, result);
        }
    }

    /** A request that was let through did not go out. */
    void unused() {
        breaker.releasePermission();
    }

    private static boolean isFailure(Object result) {
        if (!(result instanceof Either<?, ?> either) || either.isRight()) {
            return false;
        }
        Kind kind = ((OrderFailure) either.getLeft()).kind();
        return kind == Kind.UNAVAILABLE || kind == Kind.IN_DOUBT;
    }
}

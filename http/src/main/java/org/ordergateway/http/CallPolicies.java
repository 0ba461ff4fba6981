package org.ordergateway.http;

import java.time.Duration;
import java.util.List;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/**
 * What stands around the calls to one account beside the deadline; all of it is off unless a setting says otherwise.
 *
 * @param attempts how often one request may be tried, the first time included; 1 for once
 * @param retryWait the first wait before another attempt; each further one is twice as long, up to 20 s, and each is
 *     drawn at random around that
 * @param retryBudget how many further attempts may go out while nothing succeeds; every success gives back a tenth
 * @param ratePerMinute how many requests go out in any minute at most; 0 for any number
 * @param breakerFailureRate the share of calls without a usable answer, in percent, that opens the circuit breaker; 0 for
 *     no breaker
 * @param breakerCalls over how many of the latest calls that share is taken
 * @param breakerPause how long an open breaker lets no call through
 */
public record CallPolicies(
        int attempts,
        Duration retryWait,
        int retryBudget,
        int ratePerMinute,
        int breakerFailureRate,
        int breakerCalls,
        Duration breakerPause) {

    /** How often a request may be tried. */
    public static final Setting<Long> RETRY_ATTEMPTS = Setting.number(
            "retry-attempts",
            1,
            1,
            10,
            "how often a request may be tried, the first time included; only one that had no effect, or may be repeated, is"
                    + " tried again");

    /** The first wait. */
    public static final Setting<Duration> RETRY_WAIT = Setting.duration(
            "retry-wait", "200ms", "about how long to wait before the second attempt; then twice as long each time");

    /** How many further attempts go out while a vendor is down. */
    public static final Setting<Long> RETRY_BUDGET = Setting.number(
            "retry-budget",
            10,
            0,
            10_000,
            "how many further attempts go out in all while nothing succeeds; every success gives back a tenth of one");

    /** How many requests a minute. */
    public static final Setting<Long> RATE_LIMIT = Setting.number(
                    "rate-limit-per-minute",
                    0,
                    0,
                    1_000_000,
                    "how many requests go out in any minute at most, a tenth of them at once")
            .checked("0 for no limit, or a whole number from 10 to 1000000", CallPolicies::rate);

    /** When the breaker opens. */
    public static final Setting<Long> BREAKER_FAILURE_RATE = Setting.number(
            "breaker-failure-rate",
            0,
            0,
            100,
            "the percentage of calls without a usable answer that opens the circuit breaker; 0 for no breaker");

    /** Over how many calls. */
    public static final Setting<Long> BREAKER_CALLS = Setting.number(
            "breaker-calls", 50, 2, 10_000, "over how many of the latest calls breaker-failure-rate is taken");

    /** How long nothing goes out. */
    public static final Setting<Duration> BREAKER_PAUSE =
            Setting.duration("breaker-pause", "30s", "how long an open circuit breaker lets no call through");

    /** All of them. */
    static final List<Setting<?>> ALL = List.of(
            RETRY_ATTEMPTS, RETRY_WAIT, RETRY_BUDGET, RATE_LIMIT, BREAKER_FAILURE_RATE, BREAKER_CALLS, BREAKER_PAUSE);

    /** Every call goes out once and at once. */
    public static final CallPolicies OFF =
            new CallPolicies(1, Duration.ofMillis(200), 10, 0, 0, 50, Duration.ofSeconds(30));

    /** The bound settings. */
    static CallPolicies of(Settings settings) {
        return new CallPolicies(
                Math.toIntExact(settings.get(RETRY_ATTEMPTS)),
                settings.get(RETRY_WAIT),
                Math.toIntExact(settings.get(RETRY_BUDGET)),
                Math.toIntExact(settings.get(RATE_LIMIT)),
                Math.toIntExact(settings.get(BREAKER_FAILURE_RATE)),
                Math.toIntExact(settings.get(BREAKER_CALLS)),
                settings.get(BREAKER_PAUSE));
    }

    /** Whether a call goes straight to the transport. */
    boolean isOff() {
        return attempts == 1 && ratePerMinute == 0 && breakerFailureRate == 0;
    }

    private static Long rate(Long perMinute) {
        if (perMinute > 0 && perMinute < 10) {
            throw new IllegalArgumentException("too few to be spread over a minute");
        }
        return perMinute;
    }
}

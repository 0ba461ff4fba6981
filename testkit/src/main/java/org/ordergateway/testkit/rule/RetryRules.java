package org.ordergateway.testkit.rule;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGatewayProvider;
import org.ordergateway.OrderGateways;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.failure.OrderFailure.Throttled;
import org.ordergateway.sandbox.Fault;

/** What the settings for retries, rate limit and circuit breaker do; without them nothing goes out twice. */
final class RetryRules {

    private static final Map<String, String> RETRYING = Map.of("retry-attempts", "3", "retry-wait", "20ms");
    private static final Duration SHORT = Duration.ofMillis(300);

    private RetryRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "Sent again",
                List.of(
                        Rule.of(
                                "X-1",
                                "With retries on, a change that was throttled is sent again.",
                                bench -> again(bench, Operation.UPDATE, throttled(bench, "0"))),
                        Rule.of(
                                "X-2",
                                "With retries on, a read that failed is sent again.",
                                bench -> again(bench, Operation.GET, Fault.answer(503, "{}"))),
                        Rule.of(
                                "X-3",
                                "With retries on, an update in doubt is sent again only where the adapter declares it"
                                        + " repeatable.",
                                RetryRules::updateInDoubt),
                        Rule.of(
                                "X-4",
                                "With retries on, a creation in doubt is not sent again unless the adapter declares it"
                                        + " repeatable.",
                                RetryRules::creationInDoubt),
                        Rule.of(
                                "X-5",
                                "A change in doubt that is refused when it is sent again stays in doubt.",
                                RetryRules::doubtIsKept),
                        Rule.of("X-6", "A wait that does not fit the deadline is not begun.", RetryRules::waitTooLong),
                        Rule.of(
                                "X-7",
                                "A call beyond the rate limit sends nothing and says so.",
                                RetryRules::rateLimit),
                        Rule.of("X-8", "An open circuit breaker sends nothing and says so.", RetryRules::breaker)));
    }

    private static void again(Bench bench, Operation operation, Fault fault) {
        bench.needs(operation);
        Attempt attempt = Attempt.with(bench, open(bench, RETRYING));
        bench.sandbox().inject(fault);
        @Nullable OrderFailure failure = new Trouble(bench).call(operation, attempt);
        Breach.unless(failure == null, "a success", failure == null ? "" : "it is " + Neutral.shown(failure));
        hits(bench, 2);
    }

    private static void updateInDoubt(Bench bench) {
        bench.needs(Operation.UPDATE);
        inDoubt(bench, Operation.UPDATE);
    }

    private static void creationInDoubt(Bench bench) {
        bench.needs(Operation.CREATE);
        inDoubt(bench, Operation.CREATE);
    }

    private static void inDoubt(Bench bench, Operation operation) {
        boolean repeatable = bench.capabilities().isRepeatable(operation);
        Attempt attempt = Attempt.with(bench, open(bench, RETRYING));
        bench.sandbox().inject(Fault.reset().afterApplying());
        @Nullable OrderFailure failure = new Trouble(bench).call(operation, attempt);
        Breach.unless(
                repeatable ? failure == null : failure != null && failure.effect() == Effect.UNKNOWN,
                repeatable ? "a success" : "effect unknown",
                failure == null ? "it was told as a success" : "it is " + Neutral.shown(failure));
        hits(bench, repeatable ? 2 : 1);
    }

    private static void doubtIsKept(Bench bench) {
        bench.needs(Operation.UPDATE);
        NotRun.unless(
                bench.capabilities().isRepeatable(Operation.UPDATE),
                bench.sandbox().vendor() + "'s updates are not repeatable");
        Attempt attempt = Attempt.with(bench, open(bench, RETRYING));
        bench.sandbox().inject(Fault.reset().afterApplying());
        bench.sandbox()
                .inject(bench.harness().provocations().rejected("not like this").answer());
        effect(new Trouble(bench).call(Operation.UPDATE, attempt), Kind.IN_DOUBT, Effect.UNKNOWN);
        hits(bench, 2);
    }

    private static void waitTooLong(Bench bench) {
        bench.needs(Operation.UPDATE);
        Attempt attempt = Attempt.with(bench, open(bench, RETRYING)).within(Duration.ofSeconds(5));
        bench.sandbox().inject(throttled(bench, "60"));
        OrderFailure failure = effect(new Trouble(bench).call(Operation.UPDATE, attempt), Kind.THROTTLED, Effect.NONE);
        Breach.unless(
                Duration.ofSeconds(60).equals(((Throttled) failure).retryAfter()),
                "the vendor's wait of 60 s",
                String.valueOf(((Throttled) failure).retryAfter()));
        hits(bench, 1);
    }

    private static void rateLimit(Bench bench) {
        bench.needs(Operation.UPDATE);
        Attempt attempt = Attempt.with(bench, open(bench, Map.of("rate-limit-per-minute", "10")));
        Trouble trouble = new Trouble(bench);
        @Nullable OrderFailure first = trouble.call(Operation.UPDATE, attempt);
        Breach.unless(first == null, "the first call to succeed", first == null ? "" : "it is " + Neutral.shown(first));
        OrderFailure failure =
                effect(trouble.call(Operation.UPDATE, attempt.within(SHORT)), Kind.THROTTLED, Effect.NONE);
        says(failure, "rate-limit-per-minute");
        hits(bench, 1);
    }

    private static void breaker(Bench bench) {
        bench.needs(Operation.UPDATE);
        Attempt attempt = Attempt.with(bench, open(bench, Map.of("breaker-failure-rate", "50", "breaker-calls", "2")));
        bench.sandbox().inject(Fault.answer(500, "{}").times(2));
        Trouble trouble = new Trouble(bench);
        for (int i = 0; i < 2; i++) {
            effect(trouble.call(Operation.UPDATE, attempt), Kind.IN_DOUBT, Effect.UNKNOWN);
        }
        OrderFailure failure = effect(trouble.call(Operation.UPDATE, attempt), Kind.UNAVAILABLE, Effect.NONE);
        says(failure, "circuit breaker");
        hits(bench, 2);
    }

    private static Fault throttled(Bench bench, String seconds) {
        return bench.harness().provocations().throttled().withHeader("Retry-After", seconds);
    }

    private static org.ordergateway.OrderGateway open(Bench bench, Map<String, String> policies) {
        String vendor = bench.sandbox().vendor();
        @Nullable OrderGatewayProvider provider = OrderGateways.providers(null).get(vendor);
        boolean known = provider != null
                && provider.settings().stream().anyMatch(each -> each.name().equals("retry-attempts"));
        NotRun.unless(known, vendor + " has no setting retry-attempts");
        return bench.open(new LinkedHashMap<>(policies));
    }

    private static OrderFailure effect(@Nullable OrderFailure failure, Kind kind, Effect effect) {
        String expected = kind.word() + " (effect " + effect.word() + ")";
        if (failure == null) {
            throw new Breach(expected, "it was told as a success");
        }
        Breach.unless(
                failure.kind() == kind && failure.effect() == effect, expected, "it is " + Neutral.shown(failure));
        return failure;
    }

    private static void says(OrderFailure failure, String words) {
        Breach.unless(failure.message().contains(words), "a message of the " + words, failure.message());
    }

    private static void hits(Bench bench, int wanted) {
        Breach.unless(bench.hits() == wanted, wanted + " requests at the server", "there were " + bench.hits());
    }
}

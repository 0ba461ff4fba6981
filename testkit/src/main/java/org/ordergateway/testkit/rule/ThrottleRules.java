package org.ordergateway.testkit.rule;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.sandbox.Fault;

/** What a vendor says of how long to wait. */
final class ThrottleRules {

    private static final Duration LONGEST = Duration.ofHours(1);

    private ThrottleRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "Too many calls",
                List.of(
                        rule(
                                "T-1",
                                "The wait that the vendor asks for in seconds is told.",
                                "7",
                                wait -> Duration.ofSeconds(7).equals(wait)),
                        rule(
                                "T-2",
                                "The wait that the vendor asks for as a date is told.",
                                "in 90 seconds",
                                wait -> wait != null && wait.toSeconds() > 60 && wait.toSeconds() <= 90),
                        rule("T-3", "No wait is told where the vendor asks for none.", null, wait -> wait == null),
                        rule("T-4", "A wait that is no wait is not told.", "soon", wait -> wait == null),
                        rule("T-5", "A negative wait is not told as one.", "-5", wait -> wait == null || wait.isZero()),
                        rule(
                                "T-6",
                                "A huge wait is clamped.",
                                "99999999999",
                                wait -> wait == null || (!wait.isNegative() && wait.compareTo(LONGEST) <= 0))));
    }

    private static Rule rule(String id, String sentence, @Nullable String header, Predicate<@Nullable Duration> right) {
        return new Rule(id, sentence, bench -> {
            List<Case> cases = new ArrayList<>();
            for (Operation operation : Operation.values()) {
                cases.add(Case.of(operation.word(), at -> run(at, operation, header, right)));
            }
            return cases;
        });
    }

    private static void run(
            Bench bench, Operation operation, @Nullable String header, Predicate<@Nullable Duration> right) {
        bench.needs(operation);
        Fault fault = bench.harness().provocations().throttled();
        Attempt attempt = Attempt.usual(bench);
        bench.sandbox().inject(header == null ? fault : fault.withHeader("Retry-After", date(header)));
        @Nullable OrderFailure failure = new Trouble(bench).call(operation, attempt);
        if (!(failure instanceof OrderFailure.Throttled throttled)) {
            throw new Breach(
                    "throttled", failure == null ? "it was told as a success" : "it is " + Neutral.shown(failure));
        }
        Breach.unless(
                right.test(throttled.retryAfter()),
                "the wait of Retry-After: " + header,
                "it is " + throttled.retryAfter());
    }

    private static String date(String header) {
        return header.startsWith("in ")
                ? DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(90))
                : header;
    }
}

package org.ordergateway.testkit.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;

/** The rows of the failure table, run. */
final class FailureRules {

    /** Far more than the deadline of a late answer, far less than its delay. */
    private static final Duration LONGEST = Duration.ofMillis(2_500);

    private FailureRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "Failures", FailureTable.all().stream().map(FailureRules::rule).toList());
    }

    private static Rule rule(FailureRow row) {
        return new Rule(row.id(), row.sentence(), bench -> {
            List<Case> cases = new ArrayList<>();
            for (Operation operation : row.operations()) {
                cases.add(Case.of(operation.word(), at -> run(at, row, operation)));
            }
            return cases;
        });
    }

    private static void run(Bench bench, FailureRow row, Operation operation) throws Exception {
        bench.needs(operation);
        Attempt attempt = row.provocation().prepare(bench, operation);
        long begun = System.nanoTime();
        @Nullable OrderFailure failure = new Trouble(bench).call(operation, attempt);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        FailureRow.Told told = row.told(operation);
        OrderFailure.Kind kind = attempt.kind() == null ? told.kind() : attempt.kind();
        String expected = kind.word() + " (effect " + told.effect().word() + ")";
        if (failure == null) {
            throw new Breach(expected, "it was told as a success");
        }
        Breach.unless(failure.kind() == kind, expected, "it is " + Neutral.shown(failure));
        Breach.unless(failure.effect() == told.effect(), expected, "it is " + Neutral.shown(failure));
        int hits = attempt.hits().getAsInt();
        Breach.unless(hits == told.hits(), told.hits() + " requests at the server", "there were " + hits);
        if (attempt.code() != null) {
            Breach.unless(
                    Objects.equals(failure.detail().vendorCode(), attempt.code()),
                    "the vendor's code " + attempt.code(),
                    "it is " + failure.detail().vendorCode());
        }
        if (attempt.options().deadline() != null) {
            Breach.unless(
                    taken.compareTo(LONGEST) < 0, "an end at the deadline", "it took " + taken.toMillis() + " ms");
        }
    }
}

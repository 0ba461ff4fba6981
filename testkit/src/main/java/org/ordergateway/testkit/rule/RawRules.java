package org.ordergateway.testkit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.RawCall;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;

/** The way out under the failure table: nobody reads its documents, but everything else holds. */
final class RawRules {

    /** These are about what a document says. */
    private static final Set<String> OF_DOCUMENTS = Set.of("F-1", "F-6", "F-19", "F-20", "F-21");

    private RawRules() {}

    static List<Case> cases(Bench bench) {
        List<Case> cases = new ArrayList<>();
        for (FailureRow row : FailureTable.all()) {
            if (!OF_DOCUMENTS.contains(row.id())) {
                cases.add(Case.of(row.id() + " change", at -> run(at, row, Operation.UPDATE, true)));
                if (row.operations().contains(Operation.GET)) {
                    cases.add(Case.of(row.id() + " read", at -> run(at, row, Operation.GET, false)));
                }
            }
        }
        return cases;
    }

    private static void run(Bench bench, FailureRow row, Operation alike, boolean change) throws Exception {
        @Nullable RawCall known = bench.harness().rawRead();
        NotRun.unless(known != null, "the harness names no raw call");
        bench.needs(alike);
        NotRun.unless(
                !bench.harness().notRun().containsKey(row.id()),
                String.valueOf(bench.harness().notRun().get(row.id())));
        RawCall read = Objects.requireNonNull(known);
        Attempt attempt = row.provocation().prepare(bench, alike);
        bench.wrongOnPurpose();
        RawCall call = change ? new RawCall("POST", read.path(), "{}", true) : read;
        OrderFailure failure = Bench.failed(attempt.gateway().call(call, attempt.options()), "a failure");
        FailureRow.Told told = row.told(alike);
        OrderFailure.Kind kind = attempt.kind() == null ? told.kind() : attempt.kind();
        Breach.unless(
                failure.kind() == kind && failure.effect() == told.effect(),
                kind.word() + " (effect " + told.effect().word() + ")",
                "it is " + Neutral.shown(failure));
        int hits = attempt.hits().getAsInt();
        Breach.unless(hits == told.hits(), told.hits() + " requests at the server", "there were " + hits);
    }
}

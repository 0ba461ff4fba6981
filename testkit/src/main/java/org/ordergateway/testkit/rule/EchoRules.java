package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Access;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.testkit.harness.PersonalFields;
import org.ordergateway.testkit.harness.Way;

/** That a vendor's words which repeat what was sent tell nobody what it was. */
final class EchoRules {

    /** Shorter values are parts of other words. */
    private static final int SHORTEST = 4;

    private EchoRules() {}

    /** A case for each personal field that can be written. */
    static List<Case> cases(Bench bench) {
        List<Case> cases = new ArrayList<>();
        Stream.of(Access.CREATE, Access.UPDATE)
                .flatMap(access -> Cells.declared(bench, access, EchoRules::echoed).stream())
                .filter(each -> PersonalFields.contains(SecrecyRules.path(each)))
                .forEach(each -> cases.add(Case.of(each.name(), each.check()))); // refused, it proves no cell
        return cases;
    }

    private static void echoed(Bench bench, Way way, String path) throws Exception {
        Written written = Written.declared(bench, way, path, 0);
        Set<String> personal = new LinkedHashSet<>();
        written.values().forEach(value -> texts(value, personal));
        personal.removeIf(text -> text.length() < SHORTEST);
        NotRun.unless(!personal.isEmpty(), "the values of " + path + " are too short to be looked for");
        bench.wrongOnPurpose();
        String words = "cannot take " + String.join(" or ", personal) + ", nor "
                + String.join(", ", personal).toUpperCase(Locale.ROOT);
        Fault rejected = bench.harness().provocations().rejected(words).answer();
        List<Fault> faults = List.of(
                rejected,
                Fault.answer(200, "<html>" + words + "</html>"),
                Fault.answer(503, "{\"message\":\"" + words + "\"}"));
        for (Fault fault : faults) {
            bench.sandbox().inject(fault);
            StringWriter shown = new StringWriter();
            String printed = Printed.during(() -> tell(written.send(), shown));
            SecrecyRules.absent(shown + printed, personal, "what was sent of " + path);
            SecrecyRules.absent(
                    (shown + printed).toLowerCase(Locale.ROOT), lower(personal), "what was sent of " + path);
        }
    }

    private static void tell(Either<OrderFailure, OrderReceipt> outcome, StringWriter shown) {
        OrderFailure failure = Bench.failed(outcome, "a failure");
        shown.write(failure + "\n" + failure.message() + "\n" + failure.detail() + "\n");
        shown.write(org.ordergateway.json.OrderJson.write(failure));
        failure.toException().printStackTrace(new PrintWriter(shown, true));
    }

    private static Set<String> lower(Set<String> texts) {
        Set<String> lower = new LinkedHashSet<>();
        texts.forEach(text -> lower.add(text.toLowerCase(Locale.ROOT)));
        return lower;
    }

    private static void texts(JsonNode value, Set<String> found) {
        if (value.isValueNode()) {
            found.add(value.asText());
        } else {
            value.forEach(each -> texts(each, found));
        }
    }
}

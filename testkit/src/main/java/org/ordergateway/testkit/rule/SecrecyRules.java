package org.ordergateway.testkit.rule;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateway;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.testkit.harness.PersonalFields;
import org.ordergateway.testkit.harness.Way;

/** That neither a credential nor a person's data gets out. */
final class SecrecyRules {

    private static final String EMAIL = "echo.person@example.com";
    private static final String PHONE = "+16135550199";

    private SecrecyRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "Secrecy",
                List.of(
                        troubled(
                                "S-1",
                                "No failure, exception or cause shows a credential, even when the vendor echoes it.",
                                (bench, shown) -> absent(shown, bench.harness().secrets(), "a credential")),
                        troubled(
                                "S-2",
                                "No failure, exception or cause shows the request: its path, its headers, its body.",
                                (bench, shown) -> absent(shown, request(bench), "the request")),
                        new Rule(
                                "S-3",
                                "Nothing that comes out of a change, whatever becomes of it, shows what it held of a person or"
                                        + " what a vendor echoes of one: no failure, exception or cause, no plan or receipt,"
                                        + " no doubt that is looked into, no log line, no evidence.",
                                bench -> Stream.concat(
                                                echoed((at, shown) ->
                                                                absent(shown, Set.of(EMAIL, PHONE), "personal data"))
                                                        .stream(),
                                                PersonRules.cases().stream())
                                        .toList()),
                        new Rule(
                                "S-4",
                                "What is printed of an update, its plan, its receipt and what is read back shows no person's"
                                        + " data.",
                                bench -> Cells.declared(bench, Access.UPDATE, SecrecyRules::printed).stream()
                                        .filter(each -> PersonalFields.contains(path(each)))
                                        .toList()),
                        Rule.of(
                                "S-5",
                                "Nothing that is logged while an order is changed, read and refused shows a credential or a"
                                        + " person's data.",
                                SecrecyRules::logged),
                        Rule.of(
                                "S-6",
                                "A gateway, its capabilities and its raw documents print no credential and no person's data.",
                                SecrecyRules::printedGateway),
                        new Rule(
                                "S-7",
                                "No failure, exception or log line shows what a change held of a person, although the"
                                        + " vendor's words repeat it: a name, a street, a note.",
                                EchoRules::cases),
                        new Rule(
                                "S-8",
                                "A credential with a line break is refused when the gateway is opened, without repeating"
                                        + " it.",
                                BeforeRules::credentials),
                        new Rule(
                                "S-9",
                                "A base URL that is not https (loopback excepted), or that holds user info, a query or a"
                                        + " fragment, is a configuration error that repeats none of them.",
                                BeforeRules::baseUrls)));
    }

    @FunctionalInterface
    private interface Shown {
        void check(Bench bench, String text);
    }

    /** A case for each row of the failure table, and one where the vendor echoes everything. */
    private static Rule troubled(String id, String sentence, Shown shown) {
        return new Rule(id, sentence, bench -> {
            List<Case> cases = new ArrayList<>();
            for (FailureRow row : FailureTable.all()) {
                Operation operation = row.operations().contains(Operation.UPDATE) ? Operation.UPDATE : Operation.GET;
                cases.add(Case.of(row.id() + " " + operation.word(), at -> {
                    at.needs(operation);
                    Attempt attempt = row.provocation().prepare(at, operation);
                    shown.check(at, text(at, operation, attempt));
                }));
            }
            cases.addAll(echoed(shown));
            return cases;
        });
    }

    /** A case for each operation whose refusal echoes everything. */
    private static List<Case> echoed(Shown shown) {
        List<Case> cases = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            cases.add(Case.of("echo " + operation.word(), at -> {
                at.needs(operation);
                Attempt attempt = Attempt.usual(at);
                at.sandbox()
                        .inject(at.harness().provocations().rejected(echo(at)).answer());
                shown.check(at, text(at, operation, attempt));
            }));
        }
        return cases;
    }

    private static String echo(Bench bench) {
        return "bad request of " + EMAIL + ", phone " + PHONE + ", with "
                + String.join(" and ", bench.harness().secrets());
    }

    /** Everything that a caller could print of a failed call. */
    private static String text(Bench bench, Operation operation, Attempt attempt) {
        StringWriter text = new StringWriter();
        try {
            @Nullable OrderFailure failure = new Trouble(bench).call(operation, attempt);
            if (failure != null) {
                text.write(failure + "\n" + failure.message() + "\n" + failure.detail() + "\n");
                failure.toException().printStackTrace(new PrintWriter(text, true));
            }
        } catch (RuntimeException thrown) {
            thrown.printStackTrace(new PrintWriter(text, true));
        }
        return text.toString();
    }

    private static Set<String> request(Bench bench) {
        Set<String> parts = new LinkedHashSet<>();
        for (RecordedRequest request : bench.sandbox().requests()) {
            parts.add(request.path());
            if (!request.body().isBlank()) {
                parts.add(request.body());
            }
        }
        String plain = new Trouble(bench).plainPath();
        Written.declared(bench, Way.UPDATE, plain, 0).values().forEach(value -> parts.add(value.asText()));
        return parts;
    }

    static void absent(String text, Set<String> forbidden, String what) {
        for (String each : forbidden) {
            Breach.unless(each.length() < 4 || !text.contains(each), "a text without " + what, "it shows " + what);
        }
    }

    static String path(Case each) {
        return each.name().substring(0, each.name().indexOf(' '));
    }

    private static void printed(Bench bench, Way way, String path) {
        Written written = Written.declared(bench, way, path, 0);
        Set<String> personal = new LinkedHashSet<>();
        written.values().forEach(value -> personal.add(value.asText()));
        var update = written.update();
        absent(update.toString(), personal, path + " in what is printed of the update");
        absent(bench.gateway().plan(update).toString(), personal, path + " in what is printed of the plan");
        var receipt = bench.updated(update);
        absent(receipt.toString(), personal, path + " in what is printed of the receipt");
        if (bench.can(Operation.GET)) {
            absent(
                    String.valueOf(bench.gateway().get(bench.harness().ref())),
                    personal,
                    path + " in what is printed of the order read");
        }
    }

    private static void logged(Bench bench) throws Exception {
        bench.needs(Operation.UPDATE);
        String printed = Printed.during(() -> {
            OrderGateway own = bench.open(java.util.Map.of());
            var unused1 = own.update(new Trouble(bench).plainUpdate());
            var unused2 = own.get(bench.harness().ref());
            bench.sandbox()
                    .inject(bench.harness().provocations().rejected(echo(bench)).answer());
            var unused3 = own.update(new Trouble(bench).plainUpdate());
        });
        Set<String> forbidden = new LinkedHashSet<>(bench.harness().secrets());
        forbidden.add(EMAIL);
        forbidden.add(PHONE);
        forbidden.addAll(request(bench));
        absent(printed, forbidden, "a credential, personal data or a request");
    }

    private static void printedGateway(Bench bench) {
        Set<String> forbidden = bench.harness().secrets();
        absent(bench.gateway().toString(), forbidden, "a credential");
    }
}

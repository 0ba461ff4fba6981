package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawDocument;
import org.ordergateway.Warning;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Provocations;

/** That nothing of a vendor's answer is lost. */
final class AnswerRules {

    private static final String UNKNOWN = "a_field_on_no_page";

    private AnswerRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "Answers",
                List.of(
                        rule(
                                "A-1",
                                "The vendor's document comes back as it came, fields that nobody knows included.",
                                AnswerRules::rawDocument),
                        rule("A-2", "What the vendor warns of is told, with its code.", AnswerRules::warning),
                        rule("A-3", "An order is told by the vendor's id of it.", AnswerRules::id),
                        rule("A-4", "The vendor's id of a request is told with its failure.", AnswerRules::requestId),
                        Rule.of(
                                "A-5",
                                "A refusal is told with its HTTP status and, where the vendor has one, its code.",
                                AnswerRules::code)));
    }

    @FunctionalInterface
    private interface AnswerCheck {
        void run(Bench bench, Operation operation);
    }

    /** What a success brought. */
    private record Told(OrderRef ref, List<Warning> warnings, RawDocument raw) {}

    private static Rule rule(String id, String sentence, AnswerCheck check) {
        return new Rule(id, sentence, bench -> {
            List<Case> cases = new ArrayList<>();
            for (Operation operation : Operation.values()) {
                cases.add(Case.of(operation.word(), at -> {
                    at.needs(operation);
                    check.run(at, operation);
                }));
            }
            return cases;
        });
    }

    private static void rawDocument(Bench bench, Operation operation) {
        JsonNode document = Json.read(success(bench, operation));
        boolean change = Trouble.isChange(operation);
        String pointer = change ? "" : firstElement("", document);
        String more = Json.written(Json.with(document, pointer + "/" + UNKNOWN, Json.text("keep me")));
        String raw = answered(bench, operation, more).raw().text();
        Breach.unless(
                raw.contains(UNKNOWN) && more.contains(raw),
                "the vendor's document, or the order's part of it, as it came: " + more.length() + " characters",
                "the raw document has " + raw.length());
    }

    /** Where the first element of a list stands: an order of a page, or a part of an order. */
    private static String firstElement(String at, JsonNode document) {
        if (document.isArray() && document.path(0).isObject()) {
            return at + "/0";
        }
        for (var each : document.properties()) {
            String below = firstElement(at + "/" + each.getKey(), each.getValue());
            if (!below.isEmpty()) {
                return below;
            }
        }
        return "";
    }

    private static void warning(Bench bench, Operation operation) {
        Provocations.@Nullable Warned warned = bench.harness().provocations().warned(operation);
        NotRun.unless(warned != null, "the harness shows no answer to a " + operation.word() + " with a warning");
        Provocations.Warned given = Objects.requireNonNull(warned);
        List<Warning> warnings = answered(bench, operation, given.body()).warnings();
        Breach.unless(
                warnings.stream().anyMatch(each -> Objects.equals(each.code(), given.code())),
                "a warning with the code " + given.code(),
                "there is " + warnings);
    }

    private static void id(Bench bench, Operation operation) {
        Attempt attempt = Attempt.usual(bench);
        Told told = call(bench, operation, attempt);
        String id = told.ref().id();
        boolean held = id != null && bench.sandbox().orderIds().contains(id);
        Breach.unless(held, "the id of an order that the vendor holds", "it is " + id);
        Breach.unless(
                operation == Operation.CREATE
                        || Objects.equals(id, bench.sandbox().seededOrderId()),
                "the seeded order's id",
                "it is " + id);
    }

    private static void requestId(Bench bench, Operation operation) {
        String header = bench.harness().provocations().requestIdHeader();
        NotRun.unless(header != null, "no page of " + bench.sandbox().vendor() + "'s names a header with an id");
        Attempt attempt = Attempt.usual(bench);
        bench.sandbox().inject(Fault.answer(500, "{}").withHeader(Objects.requireNonNull(header), "req-4711"));
        OrderFailure failure = new Trouble(bench).call(operation, attempt);
        Breach.unless(
                failure != null && "req-4711".equals(failure.detail().requestId()),
                "the request id req-4711",
                failure == null
                        ? "it was told as a success"
                        : "it is " + failure.detail().requestId());
    }

    private static void code(Bench bench) {
        bench.needs(Operation.UPDATE);
        var refusal = bench.harness().provocations().rejected("not like this");
        Attempt attempt = Attempt.usual(bench);
        bench.sandbox().inject(refusal.answer());
        OrderFailure failure = new Trouble(bench).call(Operation.UPDATE, attempt);
        Breach.unless(
                failure != null
                        && Objects.equals(
                                failure.detail().httpStatus(), refusal.answer().status())
                        && Objects.equals(failure.detail().vendorCode(), refusal.code()),
                "status " + refusal.answer().status() + " and code " + refusal.code(),
                failure == null ? "it was told as a success" : "it is " + failure.detail());
    }

    private static Told answered(Bench bench, Operation operation, String body) {
        Attempt attempt = Attempt.usual(bench);
        bench.sandbox().inject(Fault.answer(bench.harness().provocations().successStatus(operation), body));
        return call(bench, operation, attempt);
    }

    private static Told call(Bench bench, Operation operation, Attempt attempt) {
        Trouble trouble = new Trouble(bench);
        return switch (operation) {
            case CREATE -> told(Bench.succeeded(attempt.gateway().create(trouble.newOrder()), "a created order"));
            case UPDATE -> told(Bench.succeeded(attempt.gateway().update(trouble.plainUpdate()), "an updated order"));
            case GET -> told(Bench.succeeded(attempt.gateway().get(attempt.ref()), "an order"));
            case FIND -> found(bench, attempt);
        };
    }

    private static Told told(OrderReceipt receipt) {
        return new Told(receipt.ref(), receipt.warnings(), receipt.raw());
    }

    private static Told told(OrderSnapshot snapshot) {
        return new Told(snapshot.ref(), snapshot.warnings(), snapshot.raw());
    }

    /** The seeded order, or the first one. */
    private static Told found(Bench bench, Attempt attempt) {
        @Nullable Told first = null;
        try (Pull pages = new Pull(attempt.gateway().find(bench.harness().everything(null)))) {
            while (pages.hasNext()) {
                var page = pages.next();
                if (page.isLeft()) {
                    throw new Breach(
                            "orders",
                            "it failed: " + Neutral.shown(page.getLeft().failure()));
                }
                for (OrderSnapshot order : page.get().orders()) {
                    first = first == null ? told(order) : first;
                    if (bench.sandbox().seededOrderId().equals(order.ref().id())) {
                        return told(order);
                    }
                }
            }
        }
        if (first == null) {
            throw new Breach("an order to be found", "none was");
        }
        return first;
    }

    private static String success(Bench bench, Operation operation) {
        String body = bench.harness().provocations().success(operation);
        NotRun.unless(body != null, "the harness shows no answer to a successful " + operation.word());
        return Objects.requireNonNull(body);
    }
}

package org.ordergateway.testkit.rule;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.RawAnswer;
import org.ordergateway.RawCall;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.RefPart;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderRefBuilder;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.testkit.harness.Json;

/** What can be asked for, of whom, and the way out. */
final class OperationRules {

    private static final List<String> ODD_IDS = List.of(
            "a/b", "..", "../other", "%2F", "?x#y", "{x}", " ", "x\r\ny: z", "nul\u0000", "\u202e", "x".repeat(10_000));

    private OperationRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "Operations",
                List.of(
                        new Rule(
                                "N-1",
                                "An operation that is not declared is unsupported, and sends nothing.",
                                OperationRules::undeclared),
                        new Rule(
                                "N-2",
                                "An odd id ends as one safely encoded part of a request, or is refused before any.",
                                bench -> oddIds()),
                        Rule.of(
                                "N-3",
                                "An order that nobody names is refused, and nothing is sent.",
                                OperationRules::noRef),
                        Rule.of("N-4", "An update that changes nothing is refused, and nothing is sent.", bench -> {
                            bench.needs(Operation.UPDATE);
                            var outcome = bench.gateway()
                                    .update(OrderUpdate.of(
                                            bench.harness().ref(), org.ordergateway.model.Order.empty()));
                            OrderFailure failure = Bench.failed(outcome, "a refusal");
                            Breach.unless(failure.effect() == Effect.NONE, "effect none", Neutral.shown(failure));
                            bench.noRequest("for an update that changes nothing");
                        }),
                        Rule.of("N-5", "A raw call brings the vendor's document.", OperationRules::raw),
                        Rule.of("N-6", "A raw call that may change something and is lost is in doubt.", bench -> {
                            RawCall read = rawRead(bench);
                            bench.sandbox().inject(Fault.reset());
                            RawCall change = new RawCall("POST", read.path(), "{}", true);
                            OrderFailure failure = Bench.failed(
                                    bench.open(Map.of()).call(change, CallOptions.DEFAULT), "a call in doubt");
                            Breach.unless(
                                    failure.kind() == OrderFailure.Kind.IN_DOUBT && bench.hits() == 1,
                                    "in doubt after 1 request",
                                    "it is " + Neutral.shown(failure) + " after " + bench.hits());
                        }),
                        new Rule("N-7", "A raw call goes to the vendor and nowhere else.", bench -> elsewhere()),
                        Rule.of(
                                "N-8",
                                "An unknown switch of the vendor's own is refused, and nothing is sent.",
                                OperationRules::unknownSwitch),
                        new Rule(
                                "N-10",
                                "A raw call meets each row of the failure table that does not speak of a document as any"
                                        + " other call does.",
                                RawRules::cases),
                        Rule.of("N-9", "A switch of another vendor counts for nothing.", bench -> {
                            bench.needs(Operation.UPDATE);
                            CallOptions options = CallOptions.DEFAULT.withSwitch("another-vendor.fast", "true");
                            var unused = Bench.succeeded(
                                    bench.gateway().update(new Trouble(bench).plainUpdate(), options),
                                    "the update to succeed");
                        })));
    }

    private static List<Case> undeclared(Bench bench) {
        List<Case> cases = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            if (!bench.can(operation)) {
                cases.add(Case.of(operation.word(), at -> {
                    @Nullable OrderFailure failure = call(at, operation);
                    Breach.unless(
                            failure != null && failure.kind() == OrderFailure.Kind.UNSUPPORTED,
                            "unsupported",
                            failure == null ? "it was told as a success" : "it is " + Neutral.shown(failure));
                    at.noRequest("for an operation that is not declared");
                }));
            }
        }
        return cases;
    }

    private static @Nullable OrderFailure call(Bench bench, Operation operation) {
        return operation == Operation.UPDATE
                ? bench.gateway().update(anyUpdate(bench)).fold(left -> left, right -> null)
                : new Trouble(bench).call(operation, Attempt.with(bench, bench.gateway()));
    }

    /** A field that the table declares, if it does, so that it is not the field that is refused. */
    private static OrderUpdate anyUpdate(Bench bench) {
        return OrderField.all().stream().anyMatch(field -> new Trouble(bench).isPlain(field))
                ? new Trouble(bench).plainUpdate()
                : bench.update(Json.read("{\"note\":\"x\"}"));
    }

    private static List<Case> oddIds() {
        List<Case> cases = new ArrayList<>();
        for (String id : ODD_IDS) {
            String name = id.length() > 20 ? id.length() + " characters" : id.replaceAll("[^\\x20-\\x7e]", "?");
            cases.add(Case.of("'" + name + "'", bench -> oddId(bench, id)));
        }
        return cases;
    }

    private static void oddId(Bench bench, String id) {
        Operation operation = bench.can(Operation.GET) ? Operation.GET : Operation.UPDATE;
        bench.needs(operation);
        NotRun.unless(
                bench.capabilities().refParts(operation).contains(RefPart.ID),
                bench.sandbox().vendor() + " finds no order by an id");
        OrderRef odd = OrderRefBuilder.builder(bench.harness().ref()).id(id).build();
        @Nullable OrderFailure failure = new Trouble(bench)
                .call(operation, Attempt.with(bench, bench.gateway()).about(odd));
        Breach.unless(failure != null, "a failure, since no order has this id", "it was told as a success");
        int hits = bench.hits();
        Breach.unless(hits <= 1, "one request at most", "there were " + hits);
        bench.noViolation();
    }

    private static void noRef(Bench bench) {
        Operation operation = bench.can(Operation.UPDATE) ? Operation.UPDATE : Operation.GET;
        bench.needs(operation);
        OrderRef nobody = new OrderRef(null, null, null, null);
        @Nullable OrderFailure failure = new Trouble(bench)
                .call(operation, Attempt.with(bench, bench.gateway()).about(nobody));
        Breach.unless(
                failure != null && failure.kind() == OrderFailure.Kind.INVALID,
                "invalid",
                failure == null ? "it was told as a success" : "it is " + Neutral.shown(failure));
        bench.noRequest("for no order");
    }

    private static void unknownSwitch(Bench bench) {
        bench.needs(Operation.UPDATE);
        CallOptions options = CallOptions.DEFAULT.withSwitch(bench.sandbox().vendor() + ".no-such-switch", "true");
        OrderFailure failure = Bench.failed(
                bench.gateway().update(new Trouble(bench).plainUpdate(), options), "a refusal of the switch");
        Breach.unless(failure.effect() == Effect.NONE, "effect none", "it is " + Neutral.shown(failure));
        bench.noRequest("with an unknown switch");
    }

    private static RawCall rawRead(Bench bench) {
        @Nullable RawCall call = bench.harness().rawRead();
        NotRun.unless(call != null, "the harness names no raw call");
        return Objects.requireNonNull(call);
    }

    private static void raw(Bench bench) {
        RawCall call = rawRead(bench);
        RawAnswer answer = Bench.succeeded(bench.gateway().call(call, CallOptions.DEFAULT), "the vendor's document");
        bench.noViolation();
        Breach.unless(bench.hits() == 1, "1 request", "there were " + bench.hits());
        Breach.unless(
                answer.document().text().contains(bench.sandbox().seededOrderId()),
                "the seeded order in the document",
                "it is not in its " + answer.document().length() + " bytes");
    }

    private static List<Case> elsewhere() {
        List<Case> cases = new ArrayList<>();
        for (String path : List.of(
                "//example.org/x", "https://example.org/x", "/../x", "/x\r\nHost: example.org", "x", "@example.org/")) {
            cases.add(Case.of("'" + path.replaceAll("[^\\x20-\\x7e]", "?") + "'", bench -> {
                Either<OrderFailure, RawAnswer> outcome =
                        bench.gateway().call(new RawCall("GET", path, null, false), CallOptions.DEFAULT);
                OrderFailure failure = Bench.failed(outcome, "a refusal");
                Breach.unless(failure.effect() == Effect.NONE, "effect none", Neutral.shown(failure));
                bench.noRequest("to such a path");
            }));
        }
        return cases;
    }
}

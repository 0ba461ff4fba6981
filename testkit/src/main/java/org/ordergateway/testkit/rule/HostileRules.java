package org.ordergateway.testkit.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Reaction;
import org.ordergateway.sandbox.fault.Reactions;
import org.ordergateway.testkit.hostile.HostileDocuments;

/** That no answer, however odd or large, does harm. */
final class HostileRules {

    /** A body that goes on is cut by its size long before this. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int LONGEST_MESSAGE = 20_000;

    private HostileRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "Hostile answers",
                List.of(
                        new Rule(
                                "H-1",
                                "A success with a document that cannot be read is no success: a change is in doubt.",
                                bench -> documents(200, HostileRules::unreadable)),
                        new Rule(
                                "H-2",
                                "A refusal with a document that cannot be read stays a failure that can be told.",
                                bench -> documents(400, HostileRules::refusal)),
                        new Rule(
                                "H-3",
                                "What nobody knows in a document hides nothing else, and can be printed and written; so can what"
                                        + " comes of a number that nothing can hold, in the place of any known value.",
                                bench -> Stream.concat(members().stream(), numbers().stream())
                                        .toList()),
                        new Rule(
                                "H-4",
                                "An answer without end is cut by its size, on a success and on a refusal: little memory is"
                                        + " taken, and the gateway goes on working.",
                                bench -> endless()),
                        new Rule(
                                "H-5",
                                "Bytes behind an answer are never taken for the next one.",
                                bench -> each("", HostileRules::overrun))));
    }

    @FunctionalInterface
    private interface Met {
        void by(Bench bench, Operation operation) throws Exception;
    }

    @FunctionalInterface
    private interface Checked {
        void check(@Nullable OrderFailure failure, Operation operation);
    }

    private static List<Case> each(String before, Met met) {
        List<Case> cases = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            cases.add(Case.of(before + operation.word(), bench -> {
                bench.needs(operation);
                met.by(bench, operation);
            }));
        }
        return cases;
    }

    private static List<Case> documents(int status, Checked checked) {
        List<Case> cases = new ArrayList<>();
        HostileDocuments.unreadable()
                .forEach((name, document) -> cases.addAll(each(name + ", ", (bench, operation) -> {
                    FaultServer server = bench.faulty(
                            (hit, wire) -> wire.answer(status, document, "Content-Type: application/json"));
                    checked.check(call(bench, operation, server), operation);
                    hits(server, 1);
                })));
        return cases;
    }

    private static void unreadable(@Nullable OrderFailure failure, Operation operation) {
        Effect effect = Trouble.isChange(operation) ? Effect.UNKNOWN : Effect.NONE;
        Breach.unless(
                failure != null && failure.effect() == effect,
                "a failure with effect " + effect.word(),
                failure == null ? "it was told as a success" : "it is " + Neutral.shown(failure));
        tellable(Objects.requireNonNull(failure));
    }

    private static void refusal(@Nullable OrderFailure failure, Operation operation) {
        Breach.unless(failure != null, "a failure", "it was told as a success");
        tellable(Objects.requireNonNull(failure));
    }

    /** On one line, and not the whole document. */
    private static void tellable(OrderFailure failure) {
        String printed = failure.toString();
        Breach.unless(
                printed.length() < LONGEST_MESSAGE && printed.lines().count() == 1,
                "a failure on one line of bounded length",
                "it is printed in " + printed.length() + " letters");
        String unused = org.ordergateway.json.OrderJson.write(failure);
    }

    private static List<Case> members() {
        List<Case> cases = new ArrayList<>();
        HostileDocuments.members()
                .forEach((name, member) -> cases.addAll(each(name + ", ", (bench, operation) -> {
                    String odd =
                            success(bench, operation).replaceFirst("\\{", Matcher.quoteReplacement("{" + member + ","));
                    FaultServer server = bench.faulty(Reactions.answer(status(bench, operation), odd));
                    @Nullable OrderFailure failure = call(bench, operation, server);
                    Breach.unless(
                            failure == null, "a success", failure == null ? "" : "it is " + Neutral.shown(failure));
                })));
        return cases;
    }

    private static List<Case> numbers() {
        List<Case> cases = new ArrayList<>();
        HostileDocuments.numbers()
                .forEach((name, number) -> cases.addAll(each(
                        name + " in each place, ",
                        (bench, operation) -> new HostileNumbers(bench, operation)
                                .met(success(bench, operation), status(bench, operation), number))));
        return cases;
    }

    private static List<Case> endless() {
        Map<String, IntFunction<Reaction>> bodies = new LinkedHashMap<>();
        bodies.put("a gigabyte", Reactions::gigabyte);
        bodies.put("an endless body", Reactions::endless);
        bodies.put("endless chunks", Reactions::endlessChunks);
        bodies.put("endless headers", Reactions::endlessHeaders);
        bodies.put("a gzip bomb", Reactions::gzipBomb);
        List<Case> cases = new ArrayList<>();
        bodies.forEach((name, body) -> {
            for (int status : new int[] {200, 400}) {
                cases.addAll(each(
                        name + " with " + status + ", ", (bench, operation) -> cut(bench, operation, status, body)));
            }
        });
        return cases;
    }

    private static void cut(Bench bench, Operation operation, int status, IntFunction<Reaction> body) throws Exception {
        FaultServer server =
                bench.faulty(body.apply(status), Reactions.answer(status(bench, operation), success(bench, operation)));
        Attempt attempt = Attempt.with(
                        bench, bench.open(bench.harness().at(server.url().toString())))
                .within(LONGEST);
        Memory memory = Memory.now();
        @Nullable OrderFailure failure = new Trouble(bench).call(operation, attempt);
        memory.checkLittleTaken();
        if (status == 200) {
            unreadable(failure, operation);
        } else {
            refusal(failure, operation);
        }
        hits(server, 1);
        @Nullable OrderFailure next = new Trouble(bench).call(operation, attempt);
        Breach.unless(next == null, "the next call to succeed", next == null ? "" : "it is " + Neutral.shown(next));
    }

    private static void overrun(Bench bench, Operation operation) throws Exception {
        String success = success(bench, operation);
        FaultServer server = bench.faulty(
                Reactions.overrun(status(bench, operation), success, success), Reactions.answer(500, "{}"));
        Attempt attempt =
                Attempt.with(bench, bench.open(bench.harness().at(server.url().toString())));
        @Nullable OrderFailure first = new Trouble(bench).call(operation, attempt);
        NotRun.unless(first == null, "the harness's answer to a success is not taken as one");
        @Nullable OrderFailure second = new Trouble(bench).call(operation, attempt);
        Breach.unless(
                second != null && Objects.equals(second.detail().httpStatus(), 500),
                "the second answer, a 500",
                second == null ? "it was told as a success" : "it is " + Neutral.shown(second));
    }

    private static @Nullable OrderFailure call(Bench bench, Operation operation, FaultServer server) {
        return new Trouble(bench)
                .call(
                        operation,
                        Attempt.with(
                                bench,
                                bench.open(bench.harness().at(server.url().toString()))));
    }

    private static void hits(FaultServer server, int expected) {
        int hits = server.hits().size();
        Breach.unless(hits == expected, expected + " request", "there were " + hits);
    }

    private static int status(Bench bench, Operation operation) {
        return bench.harness().provocations().successStatus(operation);
    }

    private static String success(Bench bench, Operation operation) {
        @Nullable String success = bench.harness().provocations().success(operation);
        NotRun.unless(success != null, "the harness names no answer to a successful " + operation.word());
        return Objects.requireNonNull(success);
    }
}

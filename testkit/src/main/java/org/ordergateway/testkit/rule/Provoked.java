package org.ordergateway.testkit.rule;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Operation;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Reaction;
import org.ordergateway.sandbox.fault.Reactions;
import org.ordergateway.testkit.harness.Provocations;
import org.ordergateway.testkit.harness.Refusal;
import org.ordergateway.testkit.rule.FailureRow.Provocation;

/** Brings each scenario of the failure table about. */
final class Provoked {

    private static final Duration DEADLINE = Duration.ofMillis(400);

    private Provoked() {}

    static Provocation answer(int status) {
        return answer(status, "{}");
    }

    static Provocation answer(int status, String body) {
        return (bench, operation) -> meeting(bench, Fault.answer(status, body));
    }

    static Attempt unknown(Bench bench, Operation operation) {
        OrderRef unknown = told(bench.harness().provocations().unknownOrder(), "the reference of an unknown order");
        return Attempt.usual(bench).about(unknown);
    }

    static Attempt credentials(Bench bench, Operation operation) {
        Map<String, String> wrong = bench.harness().provocations().wrongCredentials();
        NotRun.unless(!wrong.isEmpty(), "the harness names no wrong credentials");
        return Attempt.with(bench, bench.open(wrong));
    }

    static Attempt rejected(Bench bench, Operation operation) {
        return refused(bench, bench.harness().provocations().rejected("not like this"));
    }

    static Attempt conflict(Bench bench, Operation operation) {
        return refused(bench, told(bench.harness().provocations().conflict(), "a conflict"));
    }

    static Attempt refusedWithSuccess(Bench bench, Operation operation) {
        return refused(bench, told(bench.harness().provocations().refusedWithSuccess(), "a 2xx that is a refusal"));
    }

    static Attempt throttled(Bench bench, Operation operation) {
        return meeting(bench, bench.harness().provocations().throttled().withHeader("Retry-After", "7"));
    }

    static Attempt unavailableAtOnce(Bench bench, Operation operation) {
        return meeting(bench, Fault.answer(503, "{}").withHeader("Retry-After", "0"));
    }

    static Attempt reset(Bench bench, Operation operation) {
        return meeting(bench, Fault.reset());
    }

    static Attempt closed(Bench bench, Operation operation) {
        return meeting(bench, Fault.close());
    }

    static Attempt late(Bench bench, Operation operation) {
        return meeting(bench, Fault.slow(Duration.ofSeconds(3))).within(DEADLINE);
    }

    /** A redirect of this status to another host. */
    static Provocation redirected(int status) {
        return (bench, operation) -> {
            FaultServer elsewhere = bench.faulty(Reactions.answer(200, "{}"));
            return meeting(bench, Fault.answer(status, "{}").withHeader("Location", elsewhere.url() + "/elsewhere"))
                    .counted(() -> bench.hits() + elsewhere.hits().size());
        };
    }

    static Attempt halfDocument(Bench bench, Operation operation) {
        String whole = success(bench, operation);
        return meeting(bench, Fault.answer(status(bench, operation), whole.substring(0, whole.length() / 2)));
    }

    static Attempt cutOff(Bench bench, Operation operation) throws Exception {
        return faulty(bench, Reactions.breakOff(status(bench, operation), success(bench, operation)));
    }

    static Attempt stalled(Bench bench, Operation operation) throws Exception {
        return faulty(bench, Reactions.stall(status(bench, operation), success(bench, operation)))
                .within(DEADLINE);
    }

    /** The first request is answered well; the second one, over the kept connection, is read and meets its end. */
    static Attempt stale(Bench bench, Operation operation) throws Exception {
        FaultServer server =
                bench.faulty(Reactions.answer(status(bench, operation), success(bench, operation)), Reactions.close());
        Attempt attempt = at(bench, server);
        var first = new Trouble(bench).call(operation, attempt);
        NotRun.unless(first == null, "the harness's answer to a success is not taken as one");
        int before = server.hits().size();
        return attempt.counted(() -> server.hits().size() - before);
    }

    static Attempt nobody(Bench bench, Operation operation) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        return Attempt.with(bench, bench.open(bench.harness().at("http://127.0.0.1:" + port)));
    }

    static Attempt noHost(Bench bench, Operation operation) {
        return Attempt.with(bench, bench.open(bench.harness().at("https://no-such-host.invalid")));
    }

    static Attempt silent(Bench bench, Operation operation) throws Exception {
        return faulty(bench, Reactions.silence()).within(DEADLINE);
    }

    static Attempt dribbled(Bench bench, Operation operation) throws Exception {
        return faulty(bench, Reactions.dribble(status(bench, operation), success(bench, operation), 100))
                .within(DEADLINE);
    }

    static Attempt untrusted(Bench bench, Operation operation) throws Exception {
        FaultServer server = bench.faultyTls(ServerKeys.OF_LOCALHOST, Reactions.answer(200, "{}"));
        return at(bench, server).counted(() -> server.hits().size());
    }

    /** As trusted as any, but for the host's name. */
    static Attempt anotherHost(Bench bench, Operation operation) throws Exception {
        FaultServer right = bench.faultyTls(
                ServerKeys.OF_LOCALHOST, Reactions.answer(status(bench, operation), success(bench, operation)));
        var reached = new Trouble(bench).call(operation, ServerKeys.OF_LOCALHOST.trusted(() -> at(bench, right)));
        NotRun.unless(reached == null, "the gateway does not trust what the JVM trusts by default");
        FaultServer wrong = bench.faultyTls(ServerKeys.OF_ANOTHER, Reactions.answer(200, "{}"));
        return ServerKeys.OF_ANOTHER
                .trusted(() -> at(bench, wrong))
                .counted(() -> wrong.hits().size());
    }

    private static Attempt refused(Bench bench, Refusal refusal) {
        return meeting(bench, refusal.answer()).meaning(refusal.kind(), refusal.code());
    }

    private static Attempt meeting(Bench bench, Fault fault) {
        Attempt attempt = Attempt.usual(bench);
        bench.sandbox().inject(fault);
        return attempt;
    }

    private static Attempt faulty(Bench bench, Reaction reaction) throws Exception {
        FaultServer server = bench.faulty(reaction);
        return at(bench, server).counted(() -> server.hits().size());
    }

    private static Attempt at(Bench bench, FaultServer server) {
        return Attempt.with(bench, bench.open(bench.harness().at(server.url().toString())));
    }

    private static int status(Bench bench, Operation operation) {
        return bench.harness().provocations().successStatus(operation);
    }

    private static String success(Bench bench, Operation operation) {
        Provocations vendor = bench.harness().provocations();
        return told(vendor.success(operation), "an answer to a successful " + operation.word());
    }

    private static <T> T told(@Nullable T given, String what) {
        NotRun.unless(given != null, "the harness names no such thing: " + what);
        return Objects.requireNonNull(given);
    }
}

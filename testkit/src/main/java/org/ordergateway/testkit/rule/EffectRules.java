package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Step;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.testkit.harness.Json;

/** That a caller is never told the wrong thing about what happened to an order. */
final class EffectRules {

    private EffectRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "What a failure did",
                List.of(
                        Rule.of(
                                "E-1",
                                "A change that the vendor made although its answer was lost is never told as having had no"
                                        + " effect.",
                                EffectRules::lostAnswer),
                        Rule.of(
                                "E-2",
                                "A change in doubt says what was asked for, where reading back can find out.",
                                EffectRules::doubt),
                        Rule.of(
                                "E-3",
                                "When one of several requests fails after another was applied, the failure is partly"
                                        + " applied and tells each request's outcome.",
                                bench -> partly(
                                        bench,
                                        bench.harness()
                                                .provocations()
                                                .rejected("not like this")
                                                .answer(),
                                        Effect.PARTLY)),
                        Rule.of(
                                "E-4",
                                "When one of several requests is in doubt, the effect of the whole is unknown.",
                                bench -> partly(bench, Fault.reset(), Effect.UNKNOWN)),
                        Rule.of(
                                "E-5",
                                "When the first of several requests is refused, nothing more is sent and the effect is none.",
                                EffectRules::firstRefused),
                        new Rule(
                                "E-6",
                                "A thread that is interrupted in a call keeps its flag and sends nothing more; a change is in"
                                        + " doubt, a read had no effect.",
                                EffectRules::interruptions)));
    }

    private static void lostAnswer(Bench bench) {
        bench.needs(Operation.UPDATE);
        JsonNode before = bench.state();
        Attempt attempt = Attempt.usual(bench);
        bench.sandbox().inject(Fault.reset().afterApplying());
        OrderFailure failure = failed(bench, attempt);
        Breach.unless(
                !Json.same(before, bench.state()), "the vendor to have made the change", "its state is as before");
        Breach.unless(failure.effect() == Effect.UNKNOWN, "effect unknown", "it is " + Neutral.shown(failure));
    }

    private static void doubt(Bench bench) {
        bench.needs(Operation.UPDATE);
        NotRun.unless(bench.can(Operation.GET), bench.sandbox().vendor() + " reads no single order back");
        Attempt attempt = Attempt.usual(bench);
        bench.sandbox().inject(Fault.close());
        OrderFailure failure = failed(bench, attempt);
        @Nullable Doubt doubt = failure instanceof OrderFailure.InDoubt open ? open.doubt() : null;
        OrderUpdate asked = new Trouble(bench).plainUpdate();
        Breach.unless(
                doubt != null && Objects.equals(doubt.ref(), asked.ref()) && asked.equals(doubt.update()),
                "in doubt, with the reference and the update that were asked for",
                "it is " + Neutral.shown(failure) + (doubt == null ? " without them" : " with others"));
    }

    private static void partly(Bench bench, Fault second, Effect effect) {
        OrderUpdate several = several(bench);
        JsonNode before = bench.state();
        bench.sandbox().inject(Fault.slow(Duration.ZERO));
        bench.sandbox().inject(second);
        OrderFailure failure = Bench.failed(bench.open(java.util.Map.of()).update(several), "a partly applied change");
        Breach.unless(
                !Json.same(before, bench.state()),
                "the first request to be applied",
                "the vendor's state is as before");
        Breach.unless(
                failure instanceof OrderFailure.PartlyApplied && failure.effect() == effect,
                "partly applied (effect " + effect.word() + ")",
                "it is " + Neutral.shown(failure));
        List<Step> steps = ((OrderFailure.PartlyApplied) failure).steps();
        boolean told = steps.size() >= 2
                && steps.get(0).outcome() == Step.Outcome.APPLIED
                && steps.get(1).outcome() == Step.Outcome.FAILED
                && steps.stream().skip(2).allMatch(step -> step.outcome() == Step.Outcome.NOT_SENT);
        Breach.unless(
                told,
                "one step applied, one failed, the rest not sent",
                "the steps are " + steps.stream().map(Step::outcome).toList());
        Breach.unless(bench.hits() == 2, "2 requests", "there were " + bench.hits());
    }

    private static void firstRefused(Bench bench) {
        OrderUpdate several = several(bench);
        JsonNode before = bench.state();
        bench.sandbox()
                .inject(bench.harness().provocations().rejected("not like this").answer());
        OrderFailure failure = Bench.failed(bench.gateway().update(several), "a refusal");
        Breach.unless(failure.effect() == Effect.NONE, "effect none", "it is " + Neutral.shown(failure));
        Breach.unless(bench.hits() == 1, "1 request", "there were " + bench.hits());
        Breach.unless(Json.same(before, bench.state()), "nothing changed", "the vendor's state changed");
    }

    private static List<Case> interruptions(Bench bench) {
        return Stream.of(Operation.values())
                .map(operation -> Case.of(operation.word(), at -> interrupted(at, operation)))
                .toList();
    }

    private static void interrupted(Bench bench, Operation operation) throws InterruptedException {
        bench.needs(operation);
        Attempt attempt = Attempt.usual(bench);
        bench.sandbox().inject(Fault.slow(Duration.ofSeconds(2)));
        Thread caller = Thread.currentThread();
        Thread waker = new Thread(() -> interruptOnceAsked(bench, caller));
        waker.start();
        @Nullable OrderFailure failure = new Trouble(bench).call(operation, attempt);
        boolean kept = Thread.interrupted();
        waker.interrupt();
        waker.join();
        Effect effect = Trouble.isChange(operation) ? Effect.UNKNOWN : Effect.NONE;
        Breach.unless(
                failure != null && failure.effect() == effect,
                "a failure with effect " + effect.word(),
                failure == null ? "it was told as a success" : "it is " + Neutral.shown(failure));
        Breach.unless(kept, "the thread's flag to be kept", "it was taken");
        Breach.unless(bench.hits() == 1, "1 request", "there were " + bench.hits());
    }

    private static void interruptOnceAsked(Bench bench, Thread caller) {
        try {
            while (bench.hits() == 0) {
                Thread.sleep(5);
            }
            caller.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static OrderUpdate several(Bench bench) {
        bench.needs(Operation.UPDATE);
        @Nullable OrderUpdate several = bench.harness().severalRequests();
        NotRun.unless(several != null, bench.sandbox().vendor() + " takes every update in one request");
        return Objects.requireNonNull(several);
    }

    private static OrderFailure failed(Bench bench, Attempt attempt) {
        @Nullable OrderFailure failure = new Trouble(bench).call(Operation.UPDATE, attempt);
        if (failure == null) {
            throw new Breach("a failure", "it was told as a success");
        }
        return failure;
    }
}

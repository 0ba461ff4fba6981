package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.damaged;
import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.conformance.traffic.Tampering;
import org.ordergateway.conformance.traffic.WireAnswer;
import org.ordergateway.conformance.traffic.WireRequest;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.failure.OrderFailure.PartlyApplied;
import org.ordergateway.failure.Step;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/** Changes in doubt that are told as something surer, and made again. */
final class DoubtFaults {

    private static final Duration LONG = Duration.ofSeconds(5);

    private DoubtFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                doubting("a 500 is taken for a refusal", "F-10", status(500), DoubtFaults::rejected),
                doubting("a 502 is taken for a request that never arrived", "F-11", status(502), DoubtFaults::unsent),
                FailureFaults.resending("a change is sent again after a 504", "F-12", answered(504)),
                FailureFaults.resending("a change is sent again after a 408", "F-13", answered(408)),
                doubting(
                        "a broken connection is taken for one that never was",
                        "F-14",
                        status(null),
                        DoubtFaults::unsent),
                FailureFaults.resending("a change in doubt is sent again", "F-15", told -> told == null),
                wrapped("the deadline is not kept", "F-16", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    protected CallOptions asked(CallOptions options) {
                        return options.withDeadline(LONG);
                    }
                }),
                succeeding("a success whose body breaks off is taken as one", "F-17", told -> !told.whole()),
                wrapped(
                                "the deadline ends with the head of an answer",
                                "F-18",
                                (subject, sound) -> new HeadDeadline(subject, sound))
                        .seeing(Subject::seeing),
                succeeding(
                        "half a document is taken as success",
                        "F-19",
                        told -> told.whole() && told.text().matches("(?s)\\s*[{\\[].*")),
                succeeding(
                        "a web page is taken as success",
                        "F-20",
                        told -> told.whole() && told.text().startsWith("<")),
                succeeding("an empty success is taken as one", "F-21", told -> told.whole() && told.body().length == 0),
                damaged("a request that a kept connection lost is sent again", "F-22", subject -> new Tampering() {
                    @Override
                    public boolean again(WireRequest asked, @Nullable WireAnswer told, int attempt, boolean kept) {
                        return attempt == 1 && told == null && kept;
                    }
                }),
                failing(
                        "a change in doubt is told as having had no effect",
                        "E-1",
                        each -> each instanceof InDoubt ? unsent(each) : each),
                failing(
                        "what was asked for is lost with the doubt",
                        "E-2",
                        each -> each instanceof InDoubt ? new InDoubt(null, each.detail()) : each),
                failing(
                        "one step of several failing is told as none",
                        "E-3",
                        each -> each instanceof PartlyApplied ? rejected(each) : each),
                failing(
                        "a step in doubt is told as refused",
                        "E-4",
                        each -> each instanceof PartlyApplied partly
                                ? new PartlyApplied(
                                        partly.steps().stream()
                                                .map(DoubtFaults::refused)
                                                .toList(),
                                        partly.detail())
                                : each),
                wrapped(
                        "a refused change of several requests is made again",
                        "E-5",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                                Either<OrderFailure, OrderReceipt> first = super.update(update, options);
                                boolean several = sound.plan(update).requests().size() > 1;
                                return several && first.isLeft() ? super.update(update, options) : first;
                            }
                        }),
                wrapped("an interrupt is taken from its thread", "E-6", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                        Either<OrderFailure, OrderReceipt> outcome = super.update(update, options);
                        Thread.interrupted();
                        return outcome;
                    }
                }),
                wrapped(
                        "an interrupt is taken from a thread that reads",
                        "E-6",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, OrderSnapshot> get(OrderRef ref, CallOptions options) {
                                Either<OrderFailure, OrderSnapshot> outcome = super.get(ref, options);
                                Thread.interrupted();
                                return outcome;
                            }

                            @Override
                            public OrderPages find(OrderQuery query, CallOptions options) {
                                return new Pages(super.find(query, options)) {
                                    @Override
                                    public Either<FindFailure, OrderPage> next() {
                                        Either<FindFailure, OrderPage> page = super.next();
                                        Thread.interrupted();
                                        return page;
                                    }
                                };
                            }
                        }));
    }

    private static Predicate<OrderFailure> status(@Nullable Integer status) {
        return failure -> java.util.Objects.equals(failure.detail().httpStatus(), status);
    }

    private static Predicate<@Nullable WireAnswer> answered(int status) {
        return told -> told != null && told.status() == status;
    }

    private static OrderFailure rejected(OrderFailure failure) {
        return new OrderFailure.Rejected(List.of(), failure.detail());
    }

    private static OrderFailure unsent(OrderFailure failure) {
        return new OrderFailure.Unavailable(Effect.NONE, null, failure.detail());
    }

    private static Step refused(Step step) {
        OrderFailure failure = step.failure();
        return failure instanceof InDoubt ? Step.failed(step.name(), step.fields(), rejected(failure)) : step;
    }

    private static FaultyAdapter failing(String name, String rule, UnaryOperator<OrderFailure> change) {
        return wrapped(name, rule, (subject, sound) -> new FaultyGateway(sound) {
            @Override
            protected OrderFailure told(OrderFailure failure) {
                return change.apply(failure);
            }
        });
    }

    private static FaultyAdapter doubting(
            String name, String rule, Predicate<OrderFailure> such, UnaryOperator<OrderFailure> change) {
        return failing(name, rule, each -> each instanceof InDoubt && such.test(each) ? change.apply(each) : each);
    }

    /** Takes a 2xx for a success although the adapter could not read it. */
    private static FaultyAdapter succeeding(String name, String rule, Predicate<WireAnswer> such) {
        return wrapped(name, rule, (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                        Either<OrderFailure, OrderReceipt> outcome = super.update(update, options);
                        WireAnswer told = subject.told();
                        boolean taken = outcome.isLeft()
                                && outcome.getLeft() instanceof InDoubt
                                && told != null
                                && told.status() / 100 == 2
                                && such.test(told);
                        return taken ? Told.done(update.ref()) : outcome;
                    }
                })
                .seeing(Subject::seeing);
    }

    /** Waits for the head of an answer until the deadline, and for its body as long as it takes. */
    private static final class HeadDeadline extends FaultyGateway {

        private final Subject subject;

        HeadDeadline(Subject subject, OrderGateway sound) {
            super(sound);
            this.subject = subject;
        }

        @Override
        public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
            Duration deadline = options.deadline();
            if (deadline == null) {
                return super.update(update, options);
            }
            CompletableFuture<?> head = subject.nextHead();
            CompletableFuture<Either<OrderFailure, OrderReceipt>> call =
                    CompletableFuture.supplyAsync(() -> super.update(update, options.withDeadline(LONG)));
            try {
                CompletableFuture.anyOf(head, call).get(deadline.toMillis(), TimeUnit.MILLISECONDS);
                return call.join();
            } catch (TimeoutException | InterruptedException | ExecutionException late) {
                return Either.left(new InDoubt(Doubt.of(update), FailureDetail.of("no answer in time")));
            }
        }
    }
}

package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.damaged;
import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.conformance.traffic.Tampering;
import org.ordergateway.conformance.traffic.WireAnswer;
import org.ordergateway.conformance.traffic.WireRequest;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.failure.OrderFailure.Throttled;
import org.ordergateway.model.OrderUpdate;

/** Answers that are taken for others, requests that are sent again, waits that are not told. */
final class FailureFaults {

    /** Longer than a late answer may be waited for. */
    private static final Duration LATE = Duration.ofSeconds(4);

    private FailureFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                mistaking("an unknown order is told as a refusal", "F-1", Kind.NOT_FOUND, FailureFaults::rejected),
                mistaking(
                        "wrong credentials are told as a refusal",
                        "F-2",
                        Kind.UNAUTHENTICATED,
                        FailureFaults::rejected),
                mistaking(
                        "a 403 is told as wrong credentials",
                        "F-3",
                        Kind.FORBIDDEN,
                        each -> new OrderFailure.Unauthenticated(each.detail())),
                mistaking(
                        "a refusal is told as in doubt",
                        "F-4",
                        Kind.REJECTED,
                        each -> new OrderFailure.InDoubt(null, each.detail())),
                wrapped("a conflict is sent again", "F-5", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                        Either<OrderFailure, OrderReceipt> outcome = super.update(update, options);
                        return outcome.isLeft() && outcome.getLeft().kind() == Kind.CONFLICT
                                ? super.update(update, options)
                                : outcome;
                    }
                }),
                wrapped(
                        "a 200 with a refusal is taken as success",
                        "F-6",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                                Either<OrderFailure, OrderReceipt> outcome = super.update(update, options);
                                Integer status = outcome.isLeft()
                                        ? outcome.getLeft().detail().httpStatus()
                                        : null;
                                return status != null
                                                && status / 100 == 2
                                                && outcome.getLeft().kind() == Kind.REJECTED
                                        ? Told.done(update.ref())
                                        : outcome;
                            }
                        }),
                resending(
                        "a 429 is swallowed: the call is made again",
                        "F-7",
                        told -> told != null && told.status() == 429),
                wrapped("a 503 is told as having had no effect", "F-8", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    protected OrderFailure told(OrderFailure failure) {
                        return failure instanceof OrderFailure.Unavailable gone
                                ? new OrderFailure.Unavailable(Effect.NONE, gone.retryAfter(), gone.detail())
                                : failure;
                    }
                }),
                resending(
                        "a change is sent again after a 503 that asks for it",
                        "F-9",
                        told -> told != null && told.status() == 503 && told.header("Retry-After") != null),
                wrapped("nobody listening is told as in doubt", "F-24", (subject, sound) -> new Doubting(sound)),
                wrapped(
                        "a host that does not exist is told as an unknown order",
                        "F-25",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            protected OrderFailure told(OrderFailure failure) {
                                return unsent(failure) ? new OrderFailure.NotFound(failure.detail()) : failure;
                            }
                        }),
                wrapped(
                        "a certificate that nobody trusts leaves a change in doubt",
                        "F-26",
                        (subject, sound) -> new Doubting(sound)),
                wrapped(
                        "another host's certificate leaves a change in doubt",
                        "F-27",
                        (subject, sound) -> new Doubting(sound)),
                late("headers that never come are waited for", "F-28"),
                late("an answer is waited for as long as it dribbles", "F-29"),
                mistakingStatus("a 409 is told as a refusal", "F-34", 409),
                mistakingStatus("a 412 is told as a refusal", "F-35", 412),
                waiting("Retry-After in seconds is ignored", "T-1", wait -> digits(wait) ? null : wait),
                waiting("Retry-After as a date is ignored", "T-2", wait -> wait.contains(",") ? null : wait),
                wrapped(
                        "a wait is told that the vendor did not ask for",
                        "T-3",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            protected OrderFailure told(OrderFailure failure) {
                                return failure instanceof Throttled throttled && throttled.retryAfter() == null
                                        ? new Throttled(Duration.ofSeconds(1), failure.detail())
                                        : failure;
                            }
                        }),
                waiting("a wait that is none is read as a minute", "T-4", wait -> wait.matches("[a-z]+") ? "60" : wait),
                waiting("the sign of a wait is lost", "T-5", wait -> wait.replaceFirst("^-", "")),
                wrapped("a wait is told however long it is", "T-6", (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            protected OrderFailure told(OrderFailure failure) {
                                WireAnswer answer = subject.told();
                                String wait = answer == null ? null : answer.header("Retry-After");
                                return failure instanceof Throttled && wait != null && digits(wait)
                                        ? new Throttled(Duration.ofSeconds(Long.parseLong(wait)), failure.detail())
                                        : failure;
                            }
                        })
                        .seeing(Subject::seeing));
    }

    private static FaultyAdapter mistaking(String name, String rule, Kind kind, UnaryOperator<OrderFailure> change) {
        return wrapped(name, rule, (subject, sound) -> new FaultyGateway(sound) {
            @Override
            protected OrderFailure told(OrderFailure failure) {
                return failure.kind() == kind ? change.apply(failure) : failure;
            }
        });
    }

    private static FaultyAdapter mistakingStatus(String name, String rule, int status) {
        return mistaking(
                name,
                rule,
                Kind.CONFLICT,
                each -> java.util.Objects.equals(each.detail().httpStatus(), status) ? rejected(each) : each);
    }

    private static FaultyAdapter late(String name, String rule) {
        return wrapped(name, rule, (subject, sound) -> new FaultyGateway(sound) {
            @Override
            protected CallOptions asked(CallOptions options) {
                return options.withDeadline(LATE);
            }
        });
    }

    private static OrderFailure rejected(OrderFailure failure) {
        return new OrderFailure.Rejected(List.of(), failure.detail());
    }

    /** Nothing went out: no answer, and nothing that may have been done. */
    private static boolean unsent(OrderFailure failure) {
        return failure.kind() == Kind.UNAVAILABLE
                && failure.effect() == Effect.NONE
                && failure.detail().httpStatus() == null;
    }

    /** Sends once more, behind the adapter's back, after such an answer. */
    static FaultyAdapter resending(
            String name, String rule, java.util.function.Predicate<@Nullable WireAnswer> whenTold) {
        return damaged(name, rule, subject -> new Tampering() {
            @Override
            public boolean again(WireRequest asked, @Nullable WireAnswer told, int attempt, boolean kept) {
                return attempt == 1 && whenTold.test(told);
            }
        });
    }

    private static FaultyAdapter waiting(String name, String rule, UnaryOperator<@Nullable String> change) {
        return damaged(name, rule, subject -> new Tampering() {
            @Override
            public WireAnswer answer(WireRequest asked, WireAnswer told) {
                String wait = told.header("Retry-After");
                return wait == null ? told : told.withHeader("Retry-After", change.apply(wait));
            }
        });
    }

    private static boolean digits(String wait) {
        return wait.matches("[0-9]+");
    }

    /** Doubts a change that never went out. */
    private static final class Doubting extends FaultyGateway {

        Doubting(OrderGateway sound) {
            super(sound);
        }

        @Override
        protected OrderFailure told(OrderFailure failure) {
            return unsent(failure) ? new OrderFailure.InDoubt(null, failure.detail()) : failure;
        }
    }
}

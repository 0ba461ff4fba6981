package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import io.vavr.control.Either;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ordergateway.CallOptions;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Resolution;
import org.ordergateway.failure.Resolution.Outcome;

/** Guesses at what became of a change. */
final class ResolveFaults {

    private ResolveFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                guessing("a change in doubt is always taken as not made", "D-1", told -> as(told, Outcome.NOT_APPLIED)),
                guessing("a change in doubt is always taken as made", "D-2", told -> as(told, Outcome.APPLIED)),
                guessing(
                        "what stands as asked is taken as made, whatever stood before",
                        "D-3",
                        told -> told.standsAsAsked() ? as(told, Outcome.APPLIED) : told),
                guessing(
                        "what stands as asked is taken as made, though nobody knows what stood before",
                        "D-4",
                        told -> told.standsAsAsked() ? as(told, Outcome.APPLIED) : told),
                guessing(
                        "a created order is found and its id is lost",
                        "D-5",
                        told -> new Resolution(told.outcome(), told.why(), told.findings(), null, told.order())),
                guessing("a creation in doubt is always taken as made", "D-6", told -> as(told, Outcome.APPLIED)),
                wrapped(
                        "a doubt of which nothing is known is taken as no change",
                        "D-7",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, Resolution> resolve(
                                    OrderFailure.InDoubt failure, CallOptions options) {
                                return super.resolve(failure, options)
                                        .map(told -> failure.doubt() == null ? as(told, Outcome.NOT_APPLIED) : told);
                            }
                        }));
    }

    private static Resolution as(Resolution told, Outcome outcome) {
        return new Resolution(outcome, told.why(), told.findings(), told.ref(), told.order());
    }

    private static FaultyAdapter guessing(String name, String rule, UnaryOperator<Resolution> guess) {
        return wrapped(name, rule, (subject, sound) -> new FaultyGateway(sound) {
            @Override
            public Either<OrderFailure, Resolution> resolve(Doubt doubt, CallOptions options) {
                return super.resolve(doubt, options).map(guess);
            }
        });
    }
}

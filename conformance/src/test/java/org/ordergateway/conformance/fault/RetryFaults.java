package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.set;
import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import io.vavr.control.Either;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.failure.OrderFailure.Throttled;
import org.ordergateway.model.OrderUpdate;

/** Settings for retries, rate limit and circuit breaker that do nothing, or too much. */
final class RetryFaults {

    private RetryFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                set("the settings for retries are ignored", "X-1", settings -> without(settings, "retry-")),
                set("one more attempt is read as none", "X-2", settings -> {
                    Map<String, String> other = new LinkedHashMap<>(settings);
                    other.replace("retry-attempts", "1");
                    return other;
                }),
                turned("whether an update may be repeated is declared wrongly", "X-3", Operation.UPDATE),
                turned("whether a creation may be repeated is declared wrongly", "X-4", Operation.CREATE),
                wrapped(
                        "a doubt is forgotten over the refusal that came after it",
                        "X-5",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            protected OrderFailure told(OrderFailure failure) {
                                return failure instanceof InDoubt
                                        ? new OrderFailure.Rejected(List.of(), failure.detail())
                                        : failure;
                            }
                        }),
                wrapped("a wait that is too long is not waited at all", "X-6", (subject, sound) -> {
                    return new FaultyGateway(sound) {
                        @Override
                        public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                            Either<OrderFailure, OrderReceipt> outcome = super.update(update, options);
                            return outcome.isLeft() && outcome.getLeft() instanceof Throttled
                                    ? super.update(update, options)
                                    : outcome;
                        }
                    };
                }),
                set("the rate limit is ignored", "X-7", settings -> without(settings, "rate-limit-")),
                set("the circuit breaker is ignored", "X-8", settings -> without(settings, "breaker-")));
    }

    private static Map<String, String> without(Map<String, String> settings, String begin) {
        Map<String, String> left = new LinkedHashMap<>(settings);
        left.keySet().removeIf(name -> name.startsWith(begin));
        return left;
    }

    private static FaultyAdapter turned(String name, String rule, Operation operation) {
        return wrapped(name, rule, (subject, sound) -> new FaultyGateway(sound) {
            @Override
            public Capabilities capabilities() {
                return Tables.repeatableTurned(sound.capabilities(), operation);
            }
        });
    }
}

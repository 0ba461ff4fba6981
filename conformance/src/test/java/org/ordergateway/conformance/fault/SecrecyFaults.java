package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderReceipt;
import org.ordergateway.Warning;
import org.ordergateway.conformance.traffic.WireAnswer;
import org.ordergateway.conformance.traffic.WireRequest;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderUpdate;

/** Credentials, requests and persons' data that get out. */
final class SecrecyFaults {

    private static final Logger LOG = Logger.getLogger(SecrecyFaults.class.getName());

    private SecrecyFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                telling(
                        "a failure shows the vendor's answer, and a secret that it echoes",
                        "S-1",
                        (subject, text) -> text + ": " + answer(subject)),
                telling("a failure shows the request", "S-2", (subject, text) -> text + ": " + request(subject)),
                wrapped("a cause shows the request", "S-2", (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            protected OrderFailure told(OrderFailure failure) {
                                throw new IllegalStateException(
                                        failure.message(), new IllegalStateException(request(subject)));
                            }
                        })
                        .seeing(Subject::seeing),
                telling("a failure shows the person whose data a vendor echoes", "S-3", SecrecyFaults::withoutSecrets),
                wrapped(
                                "personal data stands in what is printed of a receipt",
                                "S-4",
                                (subject, sound) -> new FaultyGateway(sound) {
                                    @Override
                                    protected OrderReceipt told(OrderReceipt told) {
                                        List<Warning> warnings = new ArrayList<>(told.warnings());
                                        warnings.add(new Warning(null, "done: " + request(subject)));
                                        return new OrderReceipt(
                                                told.ref(),
                                                told.order(),
                                                told.vendorIds(),
                                                warnings,
                                                told.leftOut(),
                                                told.steps(),
                                                told.requestId(),
                                                told.raw());
                                    }
                                })
                        .seeing(Subject::seeing),
                wrapped("requests are logged", "S-5", (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                                Either<OrderFailure, OrderReceipt> outcome = super.update(update, options);
                                LOG.info(() -> "sent " + request(subject));
                                return outcome;
                            }
                        })
                        .seeing(Subject::seeing),
                wrapped("a gateway prints its settings", "S-6", (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public String toString() {
                                return "gateway with "
                                        + subject.harness().sandbox().settings();
                            }
                        })
                        .notAt(Set.of("memory"), "it has no credentials"),
                telling(
                        "a failure shows what a change held of a person when a vendor echoes it",
                        "S-7",
                        SecrecyFaults::withoutSecrets),
                FaultyAdapter.set(
                        "a credential ends where its first line does",
                        "S-8",
                        settings -> each(settings, value -> value.replaceAll("(?s)[\\r\\n\\x00].*", ""))),
                FaultyAdapter.set(
                        "the query of a base URL is cut off",
                        "S-9",
                        settings -> each(settings, value -> value.replaceAll("^(https://[^?]*)\\?.*", "$1"))),
                FaultyAdapter.credential("a credential is read once and kept", "I-1", SecrecyFaults::kept));
    }

    private static Supplier<String> kept(Supplier<String> source) {
        AtomicReference<@Nullable String> first = new AtomicReference<>();
        return () -> Objects.requireNonNull(first.updateAndGet(known -> known == null ? source.get() : known));
    }

    private static Map<String, String> each(Map<String, String> settings, UnaryOperator<String> change) {
        return settings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> change.apply(each.getValue())));
    }

    private static String withoutSecrets(Subject subject, String text) {
        String shown = answer(subject);
        for (String secret : subject.harness().secrets()) {
            shown = shown.replace(secret, "***");
        }
        return text + ": " + shown;
    }

    private static FaultyAdapter telling(String name, String rule, BiFunction<Subject, String, String> message) {
        return wrapped(name, rule, (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    protected OrderFailure told(OrderFailure failure) {
                        return Failures.withMessage(failure, message.apply(subject, failure.message()));
                    }
                })
                .seeing(Subject::seeing);
    }

    private static String answer(Subject subject) {
        WireAnswer told = subject.told();
        return told == null ? "no answer" : told.text();
    }

    private static String request(Subject subject) {
        WireRequest sent = subject.sent();
        return sent == null ? "no request" : sent.method() + " " + sent.target() + " " + sent.text();
    }
}

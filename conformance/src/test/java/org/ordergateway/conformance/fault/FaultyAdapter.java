package org.ordergateway.conformance.fault;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateway;
import org.ordergateway.conformance.traffic.Tampering;

/**
 * One way in which an adapter can be wrong, put onto a sound one. It knows no rule: what it does is what such an adapter
 * would do in every call.
 *
 * @param name what is wrong, in a few words
 * @param rule the rule that must notice
 * @param settings what becomes of the settings before a gateway is opened
 * @param credential what becomes of a source of a credential
 * @param traffic what becomes of requests and answers; absent where they go through as they are
 * @param gateway what becomes of the gateway
 * @param reasons why it cannot apply, by vendor
 */
public record FaultyAdapter(
        String name,
        String rule,
        UnaryOperator<Map<String, String>> settings,
        UnaryOperator<Supplier<String>> credential,
        @Nullable Function<Subject, Tampering> traffic,
        BiFunction<Subject, OrderGateway, OrderGateway> gateway,
        Map<String, String> reasons) {

    /** Every faulty adapter, in the order of the contract. */
    public static List<FaultyAdapter> all() {
        return Stream.of(
                        FieldFaults.all(),
                        RefusalFaults.all(),
                        ValueFaults.all(),
                        PlanFaults.all(),
                        FailureFaults.all(),
                        RedirectFaults.all(),
                        DoubtFaults.all(),
                        ResolveFaults.all(),
                        RetryFaults.all(),
                        QueueFaults.all(),
                        HostileFaults.all(),
                        AnswerFaults.all(),
                        SecrecyFaults.all(),
                        PagingFaults.all(),
                        OperationFaults.all(),
                        LifetimeFaults.all(),
                        BulkFaults.all(),
                        BatchFaults.all())
                .flatMap(List::stream)
                .toList();
    }

    /** A sound adapter behind the same wrapper and the same proxy. */
    public static FaultyAdapter none() {
        return new FaultyAdapter(
                "none",
                "",
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                subject -> new Tampering() {},
                (subject, sound) -> new FaultyGateway(sound),
                Map.of());
    }

    /** An adapter whose gateway is wrong. */
    public static FaultyAdapter wrapped(
            String name, String rule, BiFunction<Subject, OrderGateway, OrderGateway> gateway) {
        return new FaultyAdapter(
                name, rule, UnaryOperator.identity(), UnaryOperator.identity(), null, gateway, Map.of());
    }

    /** An adapter whose traffic is wrong. */
    static FaultyAdapter damaged(String name, String rule, Function<Subject, Tampering> traffic) {
        return new FaultyAdapter(
                name,
                rule,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                traffic,
                (subject, sound) -> sound,
                Map.of());
    }

    /** An adapter that takes its settings wrongly. */
    static FaultyAdapter set(String name, String rule, UnaryOperator<Map<String, String>> settings) {
        return new FaultyAdapter(
                name, rule, settings, UnaryOperator.identity(), null, (subject, sound) -> sound, Map.of());
    }

    /** An adapter that reads its credentials wrongly. */
    static FaultyAdapter credential(String name, String rule, UnaryOperator<Supplier<String>> credential) {
        return new FaultyAdapter(
                name, rule, UnaryOperator.identity(), credential, null, (subject, sound) -> sound, Map.of());
    }

    /** The same, seeing the traffic. */
    FaultyAdapter seeing(Function<Subject, Tampering> seen) {
        return new FaultyAdapter(name, rule, settings, credential, seen, gateway, reasons);
    }

    /** The same, but not for these vendors. */
    FaultyAdapter notAt(Set<String> vendors, String reason) {
        return new FaultyAdapter(
                name,
                rule,
                settings,
                credential,
                traffic,
                gateway,
                vendors.stream().collect(Collectors.toUnmodifiableMap(vendor -> vendor, vendor -> reason)));
    }

    @Override
    public String toString() {
        return name;
    }
}

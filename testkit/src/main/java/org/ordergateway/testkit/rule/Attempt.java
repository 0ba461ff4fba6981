package org.ordergateway.testkit.rule;

import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderRef;

/**
 * A call that is about to meet trouble.
 *
 * @param ref the order in question
 * @param hits how many requests arrived where they can be counted
 * @param kind what the vendor's page makes of it, where that is not the table's
 * @param code the vendor's code that must be told
 */
record Attempt(
        OrderGateway gateway,
        OrderRef ref,
        CallOptions options,
        IntSupplier hits,
        OrderFailure.@Nullable Kind kind,
        @Nullable String code) {

    /** With the usual gateway, for the seeded order, counted at the sandbox. */
    static Attempt usual(Bench bench) {
        return with(bench, bench.open(java.util.Map.of()));
    }

    static Attempt with(Bench bench, OrderGateway gateway) {
        return new Attempt(gateway, bench.harness().ref(), CallOptions.DEFAULT, bench::hits, null, null);
    }

    Attempt about(OrderRef other) {
        return new Attempt(gateway, other, options, hits, kind, code);
    }

    Attempt counted(IntSupplier counter) {
        return new Attempt(gateway, ref, options, counter, kind, code);
    }

    Attempt within(java.time.Duration deadline) {
        return new Attempt(gateway, ref, options.withDeadline(deadline), hits, kind, code);
    }

    Attempt meaning(OrderFailure.Kind wanted, @Nullable String vendorCode) {
        return new Attempt(gateway, ref, options, hits, wanted, vendorCode);
    }
}

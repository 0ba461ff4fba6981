package org.ordergateway.capillary;

import io.vavr.control.Either;
import java.util.Set;
import org.ordergateway.CallOptions;
import org.ordergateway.failure.OrderFailure;

/**
 * What one call alone wants otherwise.
 *
 * @param skipDownstream whether the change is made without telling the loyalty engine and its events
 */
record CapillarySwitches(boolean skipDownstream) {

    private static final String SKIP_DOWNSTREAM = "skip-downstream";

    /** The switches of a change, over the settings. */
    static Either<OrderFailure, CapillarySwitches> ofChange(CallOptions options, CapillarySettings settings) {
        return options.switchesOf(CapillaryProvider.VENDOR, Set.of(SKIP_DOWNSTREAM))
                .flatMap(own -> flag(SKIP_DOWNSTREAM, own.get(SKIP_DOWNSTREAM), settings.skipDownstream()))
                .map(CapillarySwitches::new);
    }

    /** Refuses every switch of Capillary's: a call that changes nothing has none. */
    static Either<OrderFailure, CallOptions> none(CallOptions options) {
        return options.switchesOf(CapillaryProvider.VENDOR, Set.of()).map(own -> options);
    }

    private static Either<OrderFailure, Boolean> flag(
            String name, @org.jspecify.annotations.Nullable String given, boolean otherwise) {
        if (given == null) {
            return Either.right(otherwise);
        }
        return switch (given) {
            case "true" -> Either.right(true);
            case "false" -> Either.right(false);
            default ->
                Either.left(OrderFailure.Invalid.of(
                        "switches", CapillaryProvider.VENDOR + "." + name + " is true or false"));
        };
    }
}

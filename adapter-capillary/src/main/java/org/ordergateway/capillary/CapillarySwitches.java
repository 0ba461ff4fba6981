package org.ordergateway.capillary;

import io.vavr.control.Either;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.failure.OrderFailure;

/**
 * What one call alone wants otherwise, over the settings.
 *
 * @param skipDownstream whether the change is made without telling the loyalty engine and its events
 * @param useAsynch whether a new transaction is answered before its side effects are known
 * @param rawSideEffects whether the answer to a new transaction holds the raw side effects too
 */
record CapillarySwitches(boolean skipDownstream, boolean useAsynch, boolean rawSideEffects) {

    private static final String SKIP_DOWNSTREAM = "skip-downstream";
    private static final String USE_ASYNCH = "use-asynch";
    private static final String RAW_SIDE_EFFECTS = "raw-side-effects";

    /** The switches of an update. */
    static Either<OrderFailure, CapillarySwitches> ofUpdate(CallOptions options, CapillarySettings settings) {
        return of(options, Set.of(SKIP_DOWNSTREAM), settings);
    }

    /** The switches of a new transaction. */
    static Either<OrderFailure, CapillarySwitches> ofCreate(CallOptions options, CapillarySettings settings) {
        return of(options, Set.of(SKIP_DOWNSTREAM, USE_ASYNCH, RAW_SIDE_EFFECTS), settings);
    }

    /** Refuses every switch of Capillary's: a call that changes nothing has none. */
    static Either<OrderFailure, CallOptions> none(CallOptions options) {
        return options.switchesOf(CapillaryProvider.VENDOR, Set.of()).map(own -> options);
    }

    private static Either<OrderFailure, CapillarySwitches> of(
            CallOptions options, Set<String> known, CapillarySettings settings) {
        return options.switchesOf(CapillaryProvider.VENDOR, known)
                .flatMap(own -> flag(own, SKIP_DOWNSTREAM, settings.skipDownstream())
                        .flatMap(skip -> flag(own, USE_ASYNCH, settings.useAsynch())
                                .flatMap(asynch -> flag(own, RAW_SIDE_EFFECTS, settings.rawSideEffects())
                                        .map(raw -> new CapillarySwitches(skip, asynch, raw)))));
    }

    private static Either<OrderFailure, Boolean> flag(Map<String, String> own, String name, boolean otherwise) {
        @Nullable String given = own.get(name);
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

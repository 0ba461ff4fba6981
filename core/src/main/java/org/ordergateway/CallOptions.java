package org.ordergateway;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Shown;

/**
 * What one call alone wants otherwise.
 *
 * @param deadline for the whole call, all its requests and attempts included; absent for the gateway's setting
 * @param correlationId the caller's own id of the call, shown in what is observed of it; never sent to a vendor
 * @param switches the vendor's own switches, by {@code vendor.switch}, such as {@code capillary.skip-downstream}; those
 *     of another vendor are not for this gateway and count for nothing, an unknown one of the gateway's own is refused
 */
public record CallOptions(
        @Shown @Nullable Duration deadline, @Shown @Nullable String correlationId, Map<String, String> switches) {

    /** The gateway's settings hold. */
    public static final CallOptions DEFAULT = new CallOptions(null, null, Map.of());

    public CallOptions {
        switches = Map.copyOf(switches);
        if (deadline != null && (deadline.isZero() || deadline.isNegative())) {
            throw new IllegalArgumentException("a deadline is longer than nothing");
        }
    }

    /** With this deadline over the whole call. */
    public CallOptions withDeadline(Duration wholeCall) {
        return new CallOptions(wholeCall, correlationId, switches);
    }

    /** With the caller's own id of the call. */
    public CallOptions withCorrelationId(String id) {
        return new CallOptions(deadline, id, switches);
    }

    /** With one more switch of a vendor. */
    public CallOptions withSwitch(String name, String value) {
        Map<String, String> more = new HashMap<>(switches);
        more.put(name, value);
        return new CallOptions(deadline, correlationId, more);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

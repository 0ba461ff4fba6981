package org.ordergateway;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Shown;

/**
 * What one call alone wants otherwise.
 *
 * @param deadline for the whole call, all its requests and attempts included, and in a pull all its pages, with the time
 *     that the caller takes between them; absent for the gateway's setting, which in a pull is for each page
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

    /**
     * The switches of one vendor, by their names without the vendor's, or a refusal that names those it does not have.
     *
     * @param known the switches that the vendor has
     */
    public Either<OrderFailure, Map<String, String>> switchesOf(String vendor, Set<String> known) {
        if (switches.isEmpty()) {
            return Either.right(Map.of());
        }
        Map<String, String> own = new TreeMap<>();
        List<FieldViolation> unknown = new ArrayList<>();
        switches.forEach((name, value) -> {
            if (name.startsWith(vendor + ".")) {
                String plain = name.substring(vendor.length() + 1);
                own.put(plain, value);
                if (!known.contains(plain)) {
                    unknown.add(new FieldViolation(
                            "switches",
                            "holds a switch that " + vendor + " does not have; it has "
                                    + (known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known)))));
                }
            }
        });
        return unknown.isEmpty()
                ? Either.right(own)
                : Either.left(OrderFailure.Invalid.of("the call's options are not valid", unknown));
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

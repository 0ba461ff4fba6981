package org.ordergateway.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.Doubt;

/**
 * What the transport must know of one call: whether it changes anything at the vendor, when it ends, and what to report
 * when its outcome stays unknown. Every method of an adapter's Feign interface takes one. Immutable; one call may be
 * attempted several times within its deadline.
 */
public final class HttpCall {

    private final boolean change;
    private final boolean repeatable;
    private final Deadline deadline;
    private final @Nullable Supplier<Doubt> doubt;
    private final @Nullable String correlationId;
    private final Map<String, String> headers;

    private HttpCall(
            boolean change,
            boolean repeatable,
            Deadline deadline,
            @Nullable Supplier<Doubt> doubt,
            @Nullable String correlationId,
            Map<String, String> headers) {
        this.change = change;
        this.repeatable = repeatable;
        this.deadline = deadline;
        this.doubt = doubt;
        this.correlationId = correlationId;
        this.headers = headers;
    }

    /** A call that changes nothing at the vendor, whatever its HTTP method is. */
    public static HttpCall read(Deadline deadline) {
        return new HttpCall(false, true, deadline, null, null, Map.of());
    }

    /** A call that changes an order. */
    public static HttpCall change(Deadline deadline, Supplier<Doubt> doubt) {
        return change(deadline, doubt, false);
    }

    /**
     * A call that changes an order.
     *
     * @param repeatable whether the vendor ends up the same when it acts on the call twice, as it does when values are set
     *     and nothing is added; only then may it go out again after an attempt that may have been applied
     */
    public static HttpCall change(Deadline deadline, Supplier<Doubt> doubt, boolean repeatable) {
        return new HttpCall(true, repeatable, deadline, doubt, null, Map.of());
    }

    /** A call that changes something that cannot be told by reading an order back. */
    public static HttpCall change(Deadline deadline) {
        return new HttpCall(true, false, deadline, null, null, Map.of());
    }

    /** The same call, with the caller's id for it; stays on this side. */
    public HttpCall withCorrelationId(@Nullable String id) {
        return new HttpCall(change, repeatable, deadline, doubt, id, headers);
    }

    /** The same call with one more request header; its value is never printed. */
    public HttpCall withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpCall(change, repeatable, deadline, doubt, correlationId, Collections.unmodifiableMap(more));
    }

    /** Whether the vendor's state is changed when it acts on the call. */
    public boolean isChange() {
        return change;
    }

    /** Whether acting on the call twice leaves the vendor as acting on it once. */
    public boolean isRepeatable() {
        return repeatable;
    }

    /** When the call ends. */
    public Deadline deadline() {
        return deadline;
    }

    /** The caller's id for the call, or absent. */
    public @Nullable String correlationId() {
        return correlationId;
    }

    @Nullable Doubt doubt() {
        return doubt == null ? null : doubt.get();
    }

    Map<String, String> headers() {
        return headers;
    }

    @Override
    public String toString() {
        return (change ? "change" : "read") + (correlationId == null ? "" : " " + correlationId);
    }
}

package org.ordergateway.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.Doubt;
import org.ordergateway.model.PersonalValues;

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
    private final Carried carried;

    /** Tells what a request carries of a person, value by value. */
    private interface Carried {

        Carried NOTHING = value -> {};

        void each(Consumer<String> value);
    }

    private HttpCall(
            boolean change,
            boolean repeatable,
            Deadline deadline,
            @Nullable Supplier<Doubt> doubt,
            @Nullable String correlationId,
            Map<String, String> headers,
            Carried carried) {
        this.change = change;
        this.repeatable = repeatable;
        this.deadline = deadline;
        this.doubt = doubt;
        this.correlationId = correlationId;
        this.headers = headers;
        this.carried = carried;
    }

    /** A call that changes nothing at the vendor, whatever its HTTP method is. */
    public static HttpCall read(Deadline deadline) {
        return new HttpCall(false, true, deadline, null, null, Map.of(), Carried.NOTHING);
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
        return new HttpCall(
                true, repeatable, deadline, doubt, null, Map.of(), value -> PersonalValues.each(doubt.get(), value));
    }

    /** A call that changes something that cannot be told by reading an order back. */
    public static HttpCall change(Deadline deadline) {
        return new HttpCall(true, false, deadline, null, null, Map.of(), Carried.NOTHING);
    }

    /** The same call, with the caller's id for it; stays on this side. */
    public HttpCall withCorrelationId(@Nullable String id) {
        return new HttpCall(change, repeatable, deadline, doubt, id, headers, carried);
    }

    /** The same call with one more request header; its value is never printed. */
    public HttpCall withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpCall(
                change, repeatable, deadline, doubt, correlationId, Collections.unmodifiableMap(more), carried);
    }

    /**
     * The same call, whose request names what this record holds of a person, such as a query: should the vendor's words
     * repeat it, it is masked. What a change asks for is known by itself.
     */
    public HttpCall carrying(Record held) {
        return withCarried(value -> PersonalValues.each(held, value));
    }

    /** The same for a request that names what several records hold. */
    public HttpCall carrying(List<? extends Record> held) {
        return withCarried(value -> held.forEach(each -> PersonalValues.each(each, value)));
    }

    /** The same for values that no record of the model holds; asked for when there are words to mask. */
    HttpCall carrying(Supplier<Set<String>> values) {
        return withCarried(value -> values.get().forEach(value));
    }

    private HttpCall withCarried(Carried values) {
        return new HttpCall(change, repeatable, deadline, doubt, correlationId, headers, values);
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

    /** What the request carries of a person. */
    Set<String> carried() {
        Set<String> values = new LinkedHashSet<>();
        carried.each(values::add);
        return values;
    }

    /** The same values one by one, without keeping any. */
    void eachCarried(Consumer<String> value) {
        carried.each(value);
    }

    Map<String, String> headers() {
        return headers;
    }

    @Override
    public String toString() {
        return (change ? "change" : "read") + (correlationId == null ? "" : " " + correlationId);
    }
}

package org.ordergateway.sandbox;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox does to the next requests instead of, or after, serving them.
 *
 * @param kind what happens
 * @param status the HTTP status of an {@link Kind#ANSWER}
 * @param headers the headers of an {@link Kind#ANSWER}
 * @param body the body of an {@link Kind#ANSWER}
 * @param delay how long to wait before anything is answered
 * @param applied whether the vendor acts on the request all the same (an answer lost after the change was made)
 * @param times how many requests it meets
 */
public record Fault(
        Kind kind,
        int status,
        Map<String, String> headers,
        @Nullable String body,
        Duration delay,
        boolean applied,
        int times) {

    /** What happens to a request. */
    public enum Kind {
        /** A fixed answer: status, headers and body. */
        ANSWER,
        /** The connection is reset once the request was read. */
        RESET,
        /** The connection is closed without an answer once the request was read. */
        CLOSE,
        /** The vendor's own answer, only later. */
        SLOW
    }

    public Fault {
        headers = Map.copyOf(headers);
        if (times < 1) {
            throw new IllegalArgumentException("a fault meets at least one request, not " + times);
        }
    }

    /** A fixed answer to the next request; the vendor does not act on it. */
    public static Fault answer(int status, String body) {
        return new Fault(
                Kind.ANSWER, status, Map.of("Content-Type", "application/json"), body, Duration.ZERO, false, 1);
    }

    /** The connection is reset after the next request was read; the vendor does not act on it. */
    public static Fault reset() {
        return new Fault(Kind.RESET, 0, Map.of(), null, Duration.ZERO, false, 1);
    }

    /** The connection is closed without an answer after the next request was read; the vendor does not act on it. */
    public static Fault close() {
        return new Fault(Kind.CLOSE, 0, Map.of(), null, Duration.ZERO, false, 1);
    }

    /** The next request is served as ever, but its answer comes late. */
    public static Fault slow(Duration delay) {
        return new Fault(Kind.SLOW, 0, Map.of(), null, delay, true, 1);
    }

    /** The same fault with one more header on its answer. */
    public Fault withHeader(String name, String value) {
        var more = new java.util.HashMap<>(headers);
        more.put(name, value);
        return new Fault(kind, status, more, body, delay, applied, times);
    }

    /** The same fault, but the vendor acts on the request before it strikes. */
    public Fault afterApplying() {
        return new Fault(kind, status, headers, body, delay, true, times);
    }

    /** The same fault for this many requests. */
    public Fault times(int requests) {
        return new Fault(kind, status, headers, body, delay, applied, requests);
    }
}

package org.ordergateway.conformance.traffic;

import org.jspecify.annotations.Nullable;

/** What is done to the traffic; nothing, unless a method says otherwise. Called by many threads. */
public interface Tampering {

    /** What goes on to the vendor instead of this request. */
    default WireRequest request(WireRequest sent) {
        return sent;
    }

    /** Sees that an answer's head has come, and its body perhaps not yet. */
    default void begun(WireRequest asked) {}

    /** What goes back to the adapter instead of this answer. */
    default WireAnswer answer(WireRequest asked, WireAnswer told) {
        return told;
    }

    /**
     * Whether the request is sent once more, behind the adapter's back.
     *
     * @param told what came back; absent when the connection ended without an answer
     * @param attempt 1 after the first one
     * @param kept whether the adapter's connection had carried a request before
     */
    default boolean again(WireRequest asked, @Nullable WireAnswer told, int attempt, boolean kept) {
        return false;
    }
}

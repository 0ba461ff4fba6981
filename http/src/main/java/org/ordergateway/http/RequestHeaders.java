package org.ordergateway.http;

import java.util.function.BiConsumer;

/**
 * The request headers of an adapter, written anew for each request, so that a rotated credential counts at once. Safe
 * to call from several threads at once.
 */
@FunctionalInterface
public interface RequestHeaders {

    /** No headers. */
    RequestHeaders NONE = (call, headers) -> {};

    /** Hands each header's name and literal value over. */
    void write(HttpCall call, BiConsumer<String, String> headers);
}

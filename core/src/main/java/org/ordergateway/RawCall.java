package org.ordergateway;

import org.jspecify.annotations.Nullable;

/**
 * A call in the vendor's own words, for what the neutral model does not offer; it goes out through the same safe way
 * as every other.
 *
 * @param method such as {@code POST}
 * @param path below the vendor's base URL, beginning with a slash, with its query
 * @param body JSON; absent for none
 * @param changes whether the call may change something, which decides what a lost answer means
 */
public record RawCall(String method, String path, @Nullable String body, boolean changes) {

    @Override
    public String toString() {
        int query = path.indexOf('?');
        return "RawCall[" + method + " " + (query < 0 ? path : path.substring(0, query) + "?***") + "]";
    }
}

package org.ordergateway;

import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Shown;

/**
 * A call in the vendor's own words, for what the neutral model does not offer; it goes out through the same safe way
 * as every other.
 *
 * @param method such as {@code POST}
 * @param path below the vendor's base URL, beginning with a slash, with its query; {@code toString} shows it without the
 *     query, so that a person's data belongs there and not before it
 * @param body JSON; absent for none
 * @param changes whether the call may change something, which decides what a lost answer means
 */
public record RawCall(
        @Shown String method, @Shown String path, @Nullable String body, boolean changes) {

    @Override
    public String toString() {
        int query = path.indexOf('?');
        return "RawCall[" + method + " " + (query < 0 ? path : path.substring(0, query) + "?***") + "]";
    }
}

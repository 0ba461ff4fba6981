package org.ordergateway.capability;

import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Shown;

/**
 * A request that would go out, with secrets and persons' data masked.
 *
 * @param target path and query
 * @param body JSON; absent when there is none
 */
public record PlannedRequest(
        @Shown String method,
        @Shown String target,
        @Shown @Nullable String body) {
    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

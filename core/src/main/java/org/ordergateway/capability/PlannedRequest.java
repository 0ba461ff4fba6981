package org.ordergateway.capability;

import org.jspecify.annotations.Nullable;

/**
 * A request that would go out, with secrets and persons' data masked.
 *
 * @param target path and query
 * @param body JSON; absent when there is none
 */
public record PlannedRequest(
        String method, String target, @Nullable String body) {}

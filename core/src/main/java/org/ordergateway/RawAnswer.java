package org.ordergateway;

import org.jspecify.annotations.Nullable;

/**
 * The vendor's answer to a {@link RawCall}: any 2xx. Other answers are failures.
 *
 * @param requestId the vendor's id of the request
 */
public record RawAnswer(int status, @Nullable String requestId, RawDocument document) {}

package org.ordergateway;

import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Shown;

/**
 * The vendor's answer to a {@link RawCall}: any 2xx. Other answers are failures.
 *
 * @param requestId the vendor's id of the request
 */
public record RawAnswer(
        @Shown int status,
        @Shown @Nullable String requestId,
        @Shown RawDocument document) {
    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

package org.ordergateway.failure;

import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Shown;

/**
 * What is known of a failure, free of secrets and of persons' data.
 *
 * @param message what happened and what to do about it
 * @param vendor whose answer it was; absent when no vendor was involved
 * @param vendorCode the vendor's own code
 * @param httpStatus the HTTP status of the answer; absent when there was none, such as for a call that
 *     was not sent
 * @param requestId the vendor's id of the request
 */
public record FailureDetail(
        @Shown String message,
        @Shown @Nullable String vendor,
        @Shown @Nullable String vendorCode,
        @Shown @Nullable Integer httpStatus,
        @Shown @Nullable String requestId) {

    /** A message alone. */
    public static FailureDetail of(String message) {
        return new FailureDetail(message, null, null, null, null);
    }

    /** A message about a vendor. */
    public static FailureDetail of(String vendor, String message) {
        return new FailureDetail(message, vendor, null, null, null);
    }

    /** The same with another message. */
    public FailureDetail withMessage(String text) {
        return new FailureDetail(text, vendor, vendorCode, httpStatus, requestId);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}

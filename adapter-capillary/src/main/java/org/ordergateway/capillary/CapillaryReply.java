package org.ordergateway.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.http.VendorError;

/**
 * Where a body tells of a failure: {@code {"errors": [{"status": false, "code": 667, "message": "…"}]}}, of any HTTP
 * status. No page shows the body of a failed single call, so the same three at the top, or in an object {@code status},
 * are read as well.
 */
record CapillaryReply(
        @Nullable JsonNode errors,
        @Nullable JsonNode status,
        @Nullable JsonNode code,
        @Nullable JsonNode message) {

    /** What failed, given that something did; one without code and words where the body does not say. */
    List<CapillaryNotice> failures() {
        List<CapillaryNotice> listed = CapillaryNotice.read(errors);
        return listed.isEmpty() ? List.of(top()) : listed;
    }

    /** The failure that the body of a 2xx tells of, or absent. One that says nothing of itself leaves the outcome open. */
    Option<OrderFailure> failure(Answer answer) {
        if (!tells()) {
            return Option.none();
        }
        VendorError error = CapillaryErrors.of(failures());
        return Option.of(
                error.code() == null && error.text() == null
                        ? answer.unreadable("a failure that says nothing of itself")
                        : answer.refused(error));
    }

    /** Whether the body tells of a failure. */
    boolean tells() {
        boolean listed = errors != null
                && (errors.isArray() && !errors.isEmpty()
                        || !CapillaryNotice.read(errors).isEmpty());
        boolean no = "false".equalsIgnoreCase(CapillaryNotice.text(member("success", status)));
        return listed || no || CapillaryFailures.isError(top().code());
    }

    private CapillaryNotice top() {
        return new CapillaryNotice(
                CapillaryNotice.text(member("code", code)), CapillaryNotice.text(member("message", message)));
    }

    /** A member of the object {@code status}, or what stands in its place when there is no such object. */
    private @Nullable JsonNode member(String name, @Nullable JsonNode otherwise) {
        return status != null && status.isObject() ? status.get(name) : otherwise;
    }
}

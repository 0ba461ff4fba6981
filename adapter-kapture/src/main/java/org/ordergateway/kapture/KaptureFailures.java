package org.ordergateway.kapture;

import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.http.AnswerTable;

/**
 * What Kapture's answers mean. Its pages list five statuses and one failed body, and tie no body to a status: a body that
 * says "failed" counts as a failure under every status, 200 included.
 */
final class KaptureFailures {

    private static final String LISTED = "Add, Update and Pull Order API, error codes: ";

    static final AnswerTable TABLE = AnswerTable.ofHttp()
            .statuses(200, 299, Kind.REJECTED, "all three pages: status \"failed\"; no page ties it to an HTTP status")
            .status(400, Kind.REJECTED, LISTED + "Bad Request - Invalid parameters or missing data")
            .status(401, Kind.UNAUTHENTICATED, LISTED + "Unauthorized - Invalid or missing API key")
            .status(403, Kind.FORBIDDEN, LISTED + "Forbidden - Insufficient permissions")
            .status(404, Kind.NOT_FOUND, LISTED + "Not Found - Resource or endpoint not found")
            .status(
                    500,
                    Kind.IN_DOUBT,
                    LISTED + "Internal Server Error; no page says what it leaves behind, whatever its body says")
            .code(
                    KaptureErrors.INVALID_AUTH_KEY,
                    Kind.UNAUTHENTICATED,
                    "all three pages: the key is not passed, incorrect, expired or disabled; under any status")
            .code(
                    KaptureErrors.FAILED_WITH_RESULT,
                    Kind.IN_DOUBT,
                    "a failure whose Order shows result true or an id: it may have been applied")
            .code(
                    KaptureErrors.SUCCESS,
                    Kind.IN_DOUBT,
                    "a body that says success under a status that says failure: nobody knows which is right");

    private KaptureFailures() {}
}

package org.ordergateway.conformance.fault;

import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;

/** Failures with another detail. */
final class Failures {

    private Failures() {}

    static OrderFailure withDetail(OrderFailure failure, FailureDetail detail) {
        return switch (failure.kind()) {
            case INVALID -> new OrderFailure.Invalid(((OrderFailure.Invalid) failure).violations(), detail);
            case UNSUPPORTED -> new OrderFailure.Unsupported(((OrderFailure.Unsupported) failure).fields(), detail);
            case NOT_FOUND -> new OrderFailure.NotFound(detail);
            case CONFLICT -> new OrderFailure.Conflict(detail);
            case UNAUTHENTICATED -> new OrderFailure.Unauthenticated(detail);
            case FORBIDDEN -> new OrderFailure.Forbidden(detail);
            case THROTTLED -> new OrderFailure.Throttled(((OrderFailure.Throttled) failure).retryAfter(), detail);
            case REJECTED -> new OrderFailure.Rejected(((OrderFailure.Rejected) failure).violations(), detail);
            case UNAVAILABLE ->
                new OrderFailure.Unavailable(
                        failure.effect(), ((OrderFailure.Unavailable) failure).retryAfter(), detail);
            case IN_DOUBT -> new OrderFailure.InDoubt(((OrderFailure.InDoubt) failure).doubt(), detail);
            case PARTLY_APPLIED ->
                new OrderFailure.PartlyApplied(((OrderFailure.PartlyApplied) failure).steps(), detail);
        };
    }

    static OrderFailure withMessage(OrderFailure failure, String message) {
        return withDetail(failure, failure.detail().withMessage(message));
    }
}

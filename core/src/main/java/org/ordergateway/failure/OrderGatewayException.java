package org.ordergateway.failure;

import io.vavr.control.Either;

/** An {@link OrderFailure} as an exception, for code that prefers exceptions. */
public final class OrderGatewayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient OrderFailure failure;

    OrderGatewayException(OrderFailure failure) {
        super(failure.kind().word() + " (effect " + failure.effect().word() + "): " + failure.message());
        this.failure = failure;
    }

    /** What went wrong; its effect says what it means for the order. */
    public OrderFailure failure() {
        return failure;
    }

    /**
     * What a call brought, or its failure as an exception.
     *
     * @throws OrderGatewayException when the call failed
     */
    public static <T> T orThrow(Either<OrderFailure, T> result) {
        return result.getOrElseThrow(OrderFailure::toException);
    }
}

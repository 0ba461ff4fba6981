package org.ordergateway.cli;

import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;

/** What the command's exit status says. */
final class Exit {

    static final int OK = 0;
    static final int FAULT = 1;
    static final int USAGE = 2;
    static final int REFUSED = 3;
    static final int REJECTED = 4;
    static final int AUTHENTICATION = 5;
    static final int NOT_APPLIED = 6;
    static final int IN_DOUBT = 7;

    private Exit() {}

    static int of(OrderFailure failure) {
        if (failure.effect() != Effect.NONE) {
            return IN_DOUBT;
        }
        return switch (failure.kind()) {
            case INVALID, UNSUPPORTED -> REFUSED;
            case NOT_FOUND, CONFLICT, REJECTED -> REJECTED;
            case UNAUTHENTICATED, FORBIDDEN -> AUTHENTICATION;
            case THROTTLED, UNAVAILABLE -> NOT_APPLIED;
            case IN_DOUBT, PARTLY_APPLIED -> IN_DOUBT;
        };
    }
}

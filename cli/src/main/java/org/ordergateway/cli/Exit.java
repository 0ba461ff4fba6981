package org.ordergateway.cli;

import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;

/** What the command's exit code tells a script: first of all, whether trying again is safe. */
enum Exit {
    OK(0, "done"),
    BROKEN(1, "the command itself failed"),
    USAGE(2, "usage or configuration"),
    REFUSED(3, "refused before anything was sent: invalid, unsupported"),
    REJECTED(4, "rejected by the vendor: rejected, not found, conflict"),
    AUTHENTICATION(5, "not let in by the vendor: unauthenticated, forbidden"),
    NOT_APPLIED(6, "not applied and worth another try: throttled, unavailable"),
    IN_DOUBT(7, "in doubt or partly applied: read the order back before sending again");

    private final int code;
    private final String meaning;

    Exit(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }

    /** The code of a failure; what it did to the order counts before why it happened. */
    static Exit of(OrderFailure failure) {
        if (failure.effect() != Effect.NONE) {
            return IN_DOUBT;
        }
        return switch (failure.kind()) {
            case INVALID, UNSUPPORTED -> REFUSED;
            case REJECTED, NOT_FOUND, CONFLICT -> REJECTED;
            case UNAUTHENTICATED, FORBIDDEN -> AUTHENTICATION;
            case THROTTLED, UNAVAILABLE -> NOT_APPLIED;
            case IN_DOUBT, PARTLY_APPLIED -> IN_DOUBT;
        };
    }
}

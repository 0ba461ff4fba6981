package org.ordergateway.cli;

import org.ordergateway.FindFailure;

/** A pull of orders that could not go on. */
final class PullStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FindFailure failure;

    PullStopped(FindFailure failure) {
        super(failure.failure().message());
        this.failure = failure;
    }

    FindFailure failure() {
        return failure;
    }
}

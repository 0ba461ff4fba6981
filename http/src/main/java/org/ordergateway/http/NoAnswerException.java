package org.ordergateway.http;

/**
 * A request that got no usable answer. Unchecked, so that Feign passes it on as it is instead of wrapping it together
 * with the request; without a cause, so that nothing of the request hangs on it. It never leaves this package.
 */
final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How far the request came. */
    enum Reach {
        /** Our own input is wrong; nothing was sent. */
        REFUSED,
        /** Nothing was sent. */
        NOT_SENT,
        /** The vendor may have the request. */
        MAYBE_SENT
    }

    private final Reach reach;

    NoAnswerException(Reach reach, String message) {
        super(message, null, false, false);
        this.reach = reach;
    }

    Reach reach() {
        return reach;
    }
}

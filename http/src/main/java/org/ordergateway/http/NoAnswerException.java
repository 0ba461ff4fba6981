package org.ordergateway.http;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

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

    /** What became of an exchange that ended with an exception. */
    static NoAnswerException of(Exchange exchange, Exception why) {
        Reach reach = exchange.isStarted() ? Reach.MAYBE_SENT : Reach.NOT_SENT;
        Exchange.Ending ending = exchange.ending();
        if (ending != null) {
            return new NoAnswerException(reach, ending.words);
        }
        if (Thread.currentThread().isInterrupted()) {
            return new NoAnswerException(reach, "the calling thread was interrupted");
        }
        return new NoAnswerException(
                reach,
                reach == Reach.MAYBE_SENT ? "the connection broke before the answer was whole" : unreachable(why));
    }

    Reach reach() {
        return reach;
    }

    private static String unreachable(Exception why) {
        if (why instanceof UnknownHostException) {
            return "its host name is unknown";
        }
        if (why instanceof ConnectTimeoutException) {
            return "connecting took too long";
        }
        if (why instanceof ConnectException || why instanceof NoRouteToHostException) {
            return "the connection was refused";
        }
        if (why instanceof SSLException) {
            return "its certificate or TLS was not accepted (" + why.getClass().getSimpleName() + ")";
        }
        return "no connection could be made (" + why.getClass().getSimpleName() + ")";
    }
}

package org.ordergateway.http;

import org.jspecify.annotations.Nullable;
import org.ordergateway.http.NoAnswerException.Reach;

/** Writes the headers of one request; refuses any that could become two, without repeating it. */
final class RequestWriter {

    private final Exchange exchange;

    RequestWriter(Exchange exchange) {
        this.exchange = exchange;
    }

    /** What every request has. */
    void fixed(String host, byte @Nullable [] body, boolean change) {
        exchange.setHeader("Host", host);
        exchange.setHeader("User-Agent", "order-gateway");
        exchange.setHeader("Accept", "application/json");
        if (!change) {
            exchange.setHeader("Accept-Encoding", "gzip");
        }
        if (body != null) {
            exchange.setHeader("Content-Type", "application/json");
            exchange.setHeader("Content-Length", body.length);
        } else if (!exchange.getMethod().equals("GET")) {
            exchange.setHeader("Content-Length", 0);
        }
    }

    /** Those that the adapter writes anew for each request. */
    void adapters(RequestHeaders headers, HttpCall call) {
        try {
            headers.write(call, this::header);
        } catch (NoAnswerException e) {
            throw e;
        } catch (RuntimeException e) {
            // A source of credentials that fails; what it says may hold one.
            throw new NoAnswerException(
                    Reach.NOT_SENT,
                    "a header or a credential could not be had (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** One header, in place of an earlier one of its name. */
    void header(String name, String value) {
        if (!isSafe(value)) {
            throw new NoAnswerException(
                    Reach.REFUSED,
                    "the header " + name + " holds a line break, a control character or a letter outside ASCII");
        }
        exchange.setHeader(name, value);
    }

    /** Whether the value is that of one header and nothing else. */
    static boolean isSafe(String value) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter < ' ' && letter != '\t' || letter > '~') {
                return false;
            }
        }
        return true;
    }
}

package org.ordergateway.http;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;
import org.ordergateway.http.NoAnswerException.Reach;

/** Writes the headers of one request; refuses any that could become two, without repeating it. */
final class RequestWriter {

    private static final Header USER_AGENT = new BasicHeader("User-Agent", "order-gateway");
    private static final Header ACCEPT = new BasicHeader("Accept", "application/json");
    private static final Header ACCEPT_ENCODING = new BasicHeader("Accept-Encoding", "gzip");
    private static final Header CONTENT_TYPE = new BasicHeader("Content-Type", "application/json");
    private static final String CONTENT_LENGTH = "Content-Length";

    private final Exchange exchange;

    RequestWriter(Exchange exchange) {
        this.exchange = exchange;
    }

    /** What every request has. */
    void fixed(Header host, byte @Nullable [] body, boolean change) {
        exchange.addHeader(host);
        exchange.addHeader(USER_AGENT);
        exchange.addHeader(ACCEPT);
        if (!change) {
            exchange.addHeader(ACCEPT_ENCODING);
        }
        if (body != null) {
            exchange.addHeader(CONTENT_TYPE);
            exchange.addHeader(CONTENT_LENGTH, body.length);
        } else if (!exchange.getMethod().equals("GET")) {
            exchange.addHeader(CONTENT_LENGTH, 0);
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

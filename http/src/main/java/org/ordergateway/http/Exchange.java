package org.ordergateway.http;

import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/** One request on its way: how far it came, and why it was ended before its answer was whole. */
final class Exchange extends HttpUriRequestBase {

    private static final long serialVersionUID = 1L;

    /** Why we ended a request ourselves. */
    enum Ending {
        DEADLINE("the deadline passed"),
        CLOSED("the gateway was closed"),
        TOO_LARGE("the answer is larger than the setting max-response-bytes allows");

        final String words;

        Ending(String words) {
            this.words = words;
        }
    }

    private final transient Deadline deadline;
    private volatile boolean started;
    private volatile @Nullable Ending ending;

    Exchange(String method, URI url, Deadline deadline) {
        super(method, url);
        this.deadline = deadline;
    }

    Deadline deadline() {
        return deadline;
    }

    /** From here on the vendor may have the request. */
    void start() {
        started = true;
    }

    boolean isStarted() {
        return started;
    }

    /** Ends the request: its connection is cut, or its wait for one; the first reason counts. Never blocks. */
    void end(Ending why) {
        if (ending == null) {
            ending = why;
        }
        cancel();
    }

    @Nullable Ending ending() {
        return ending;
    }
}

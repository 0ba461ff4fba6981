package org.ordergateway.http;

import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/** One request on its way: how far it came, and why it was ended before its answer was whole. */
final class Exchange extends BasicClassicHttpRequest {

    private static final long serialVersionUID = 1L;

    /** Why we ended a request ourselves. */
    enum Ending {
        DEADLINE("the deadline passed"),
        CLOSED("the gateway was closed"),
        TOO_LARGE("the answer is larger than the setting max-response-bytes allows"),
        CODING("the answer's content coding is not known or not kept to");

        final String words;

        Ending(String words) {
            this.words = words;
        }
    }

    private final transient Deadline deadline;
    private transient volatile @Nullable Runnable cut;
    private volatile boolean started;
    private volatile @Nullable Ending ending;

    Exchange(String method, URIAuthority authority, String path, Deadline deadline) {
        super(method, null, authority, path);
        this.deadline = deadline;
    }

    Deadline deadline() {
        return deadline;
    }

    /** How to end what the exchange waits for from here on; done at once when it was ended already. */
    void cutBy(Runnable action) {
        cut = action;
        if (ending != null) {
            action.run();
        }
    }

    /** From here on the vendor may have the request; false when it must not be written, since it was ended. */
    boolean start() {
        if (ending != null) {
            return false;
        }
        started = true;
        return true;
    }

    boolean isStarted() {
        return started;
    }

    /** Ends the request: its connection is cut, or its wait for one; the first reason counts. Repeatable. */
    void end(Ending why) {
        if (ending == null) {
            ending = why;
        }
        Runnable action = cut;
        if (action != null) {
            action.run();
        }
    }

    @Nullable Ending ending() {
        return ending;
    }
}

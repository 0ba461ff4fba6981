package org.ordergateway.sandbox.kapture;

/** Which of the pull page's two methods the vendor serves: its heading says POST, its samples say GET. */
public enum PullMethods {
    POST,
    GET,
    BOTH;

    boolean serve(String method) {
        return this == BOTH || name().equals(method);
    }
}

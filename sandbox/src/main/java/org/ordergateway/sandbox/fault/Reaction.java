package org.ordergateway.sandbox.fault;

import java.io.IOException;

/** What is done to one request; see {@link Reactions} for the usual ones. Must be safe for use by many threads. */
@FunctionalInterface
public interface Reaction {

    /**
     * Answers, or does not. The connection is kept for the next request unless it is closed here.
     *
     * @throws IOException when the client left; it ends the connection and nothing else
     */
    void to(Hit hit, Wire wire) throws IOException, InterruptedException;
}

package org.ordergateway.kapture;

/** One way to pull orders at Kapture, page by page. */
interface Pulling extends AutoCloseable {

    /** How many orders a page has. */
    int PAGE = 500;

    /** Pulls so many orders from the first one on. */
    void pull(long orders, Runnable saw);

    @Override
    void close();
}

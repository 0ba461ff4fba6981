package org.ordergateway.benchmarks;

import org.ordergateway.model.OrderUpdate;

/**
 * One way to update an order at one vendor: neutral update, wire record, JSON, HTTP, JSON, wire record, neutral answer.
 * All clients of a vendor read to the same wire records, so that what differs is the way and not the data.
 */
public interface OrderClient extends AutoCloseable {

    /** Sends the update as one request. */
    Updated update(OrderUpdate update);

    @Override
    void close();
}

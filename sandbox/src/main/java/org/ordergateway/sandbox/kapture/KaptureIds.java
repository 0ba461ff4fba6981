package org.ordergateway.sandbox.kapture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicLong;

/** New numbers for what Kapture creates, each kind from a range of its own, so that two mixed up do not look alike. */
final class KaptureIds {

    private final AtomicLong orders = new AtomicLong(48_200_000);
    private final AtomicLong customers = new AtomicLong(311_500_000);
    private final AtomicLong enquiries = new AtomicLong(52_700_000);
    private final AtomicLong contacts = new AtomicLong(270_900_000);

    long newOrder() {
        return orders.incrementAndGet();
    }

    long newEnquiry() {
        return enquiries.incrementAndGet();
    }

    long newContact() {
        return contacts.incrementAndGet();
    }

    /** The customer that the block names by its id, or else a new one. */
    long customer(JsonNode customerInfo) {
        String id = customerInfo.path("customer_id").asText();
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : customers.incrementAndGet();
    }
}

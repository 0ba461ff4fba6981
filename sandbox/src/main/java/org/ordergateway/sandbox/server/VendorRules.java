package org.ordergateway.sandbox.server;

import org.ordergateway.sandbox.RecordedRequest;

/** What one vendor answers to a request, and what it then holds; called from many threads at once. */
@FunctionalInterface
public interface VendorRules {

    /** The vendor's answer; a request that breaches the vendor's page must leave the vendor's state as it was. */
    Answer answer(RecordedRequest request);
}

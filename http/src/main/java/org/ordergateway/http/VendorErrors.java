package org.ordergateway.http;

/**
 * Reads what an answer's body says about a refusal. It is asked for every answer outside 2xx and must cope with any
 * bytes: what cannot be read is {@link VendorError#NONE}. Safe to call from several threads at once.
 */
@FunctionalInterface
public interface VendorErrors {

    /** What the body says. */
    VendorError read(Answer answer);
}

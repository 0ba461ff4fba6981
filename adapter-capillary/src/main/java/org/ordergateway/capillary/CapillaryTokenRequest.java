package org.ordergateway.capillary;

/** Asks for a token. */
record CapillaryTokenRequest(String key, String secret) {

    @Override
    public String toString() {
        return "CapillaryTokenRequest[***]";
    }
}

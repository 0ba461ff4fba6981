package org.ordergateway.sandbox.server;

/**
 * One thing in a request that the vendor's page does not allow.
 *
 * @param rule what the page says, in a sentence
 * @param where a header, a query parameter, a path, or a JSON pointer into the body
 * @param message what the vendor would answer about it
 */
public record Breach(String rule, String where, String message) {}

package org.ordergateway.sandbox;

/**
 * A request that the vendor's page does not allow.
 *
 * @param rule what the page says, in a sentence
 * @param where the offending place: a header, a query parameter, or a JSON pointer into the body
 */
public record Violation(String rule, String where, RecordedRequest request) {}

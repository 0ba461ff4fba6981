package org.ordergateway.capillary;

/**
 * An update, ready to be sent.
 *
 * @param customer stands in the query
 */
record CapillaryChange(CapillaryCustomer customer, CapillaryUpdate body) {}

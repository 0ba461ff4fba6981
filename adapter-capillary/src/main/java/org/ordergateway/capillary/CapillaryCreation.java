package org.ordergateway.capillary;

/**
 * A new transaction, ready to be sent.
 *
 * @param customer stands in the query
 */
record CapillaryCreation(CapillaryCustomer customer, CapillaryBill body) {}

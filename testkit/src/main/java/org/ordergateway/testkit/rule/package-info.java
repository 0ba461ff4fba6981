/**
 * The rules of the contract as objects: an id, a sentence, and the cases that prove it over a harness. For
 * {@link org.ordergateway.testkit.OrderGatewayContract}, and for those who put the contract itself to the test.
 */
@NullMarked
package org.ordergateway.testkit.rule;

import org.jspecify.annotations.NullMarked;

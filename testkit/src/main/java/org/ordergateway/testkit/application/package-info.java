/**
 * For an application's tests: {@link org.ordergateway.testkit.application.VendorTest} runs a test at one vendor after
 * another, each behind its own sandbox, and {@link org.ordergateway.testkit.application.TestVendor} seeds orders, reads
 * what arrived in neutral words, and lets the vendor fail.
 */
@NullMarked
package org.ordergateway.testkit.application;

import org.jspecify.annotations.NullMarked;

/** An application's tests, as the documentation shows them. */
package org.ordergateway.conformance.application;

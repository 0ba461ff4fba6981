package org.ordergateway.testkit.application;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of a test class, a {@link TestVendor} or an {@link org.ordergateway.OrderGateway}, that is filled before each
 * {@link VendorTest}. In a class with one instance for all its tests, these must not run side by side.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FromVendor {}

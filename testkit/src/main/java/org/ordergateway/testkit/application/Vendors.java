package org.ordergateway.testkit.application;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The vendors at which each {@link VendorTest} of a class runs that names none itself. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Vendors {

    /** The vendors, such as {@code captain}. */
    String[] value();

    /** Settings of every gateway: {@code "on-loss=report"}, or of one vendor's: {@code "kapture:time-zone=UTC"}. */
    String[] settings() default {};
}

package org.ordergateway.testkit.application;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ordergateway.sandbox.SandboxProvider;

/**
 * A test that runs once at each vendor, each time behind a sandbox of its own that is started before the test and closed
 * after it. The test, and its {@code @BeforeEach} methods, may have a {@link TestVendor} and an
 * {@link org.ordergateway.OrderGateway} as parameters; fields of these types that carry {@link FromVendor} are filled.
 * Tests may run side by side.
 *
 * <p>After the test, requests that the vendor's page does not allow fail it. The configuration parameter of JUnit
 * {@value VendorTests#ONLY} narrows a run: {@code -Dorders.test.vendors=captain,kapture}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(VendorTests.class)
public @interface VendorTest {

    /** The vendors, such as {@code captain}; none for those of the class's {@link Vendors}. */
    String[] value() default {};

    /** Settings of the gateway over those of the sandbox and of the class: {@code "on-loss=report"}. */
    String[] settings() default {};

    /** Sandboxes that {@code ServiceLoader} does not find, such as one in the test code of a module. */
    Class<? extends SandboxProvider>[] sandboxes() default {};
}

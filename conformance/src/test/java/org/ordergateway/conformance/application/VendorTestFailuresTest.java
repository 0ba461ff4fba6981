package org.ordergateway.conformance.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.failure.OrderGatewayException.orThrow;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.ordergateway.CallOptions;
import org.ordergateway.RawCall;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.application.TestVendor;
import org.ordergateway.testkit.application.VendorTest;
import org.ordergateway.testkit.application.Vendors;

/** Tests that must fail, and tests side by side. */
class VendorTestFailuresTest {

    /** Sends what no page of the vendor allows. */
    static class Breaching {
        @VendorTest("captain")
        void callsAPathThatIsOnNoPage(TestVendor vendor) {
            var unused = vendor.gateway().call(new RawCall("POST", "/v1/on-no-page", "{}", true), CallOptions.DEFAULT);
        }
    }

    /** Names a vendor that nobody offers. */
    static class Unknown {
        @VendorTest("nobody")
        void isAtNobody(TestVendor vendor) {}
    }

    /** Names no vendor at all. */
    static class Nowhere {
        @VendorTest
        void isNowhere(TestVendor vendor) {}
    }

    /** Each sees its own order alone. */
    @Vendors({"captain", "kapture", "memory"})
    static class SideBySide {
        @VendorTest
        void one(TestVendor vendor) {
            onlyIts("one", vendor);
        }

        @VendorTest
        void two(TestVendor vendor) {
            onlyIts("two", vendor);
        }

        @VendorTest
        void three(TestVendor vendor) {
            onlyIts("three", vendor);
        }

        private static void onlyIts(String note, TestVendor vendor) {
            for (int i = 0; i < 5; i++) {
                orThrow(vendor.gateway()
                        .update(OrderUpdate.of(
                                vendor.seeded(),
                                OrderBuilder.builder().note(note + i).build())));
                assertThat(vendor.order(vendor.seeded()).note()).isEqualTo(note + i);
            }
        }
    }

    @Test
    void aRequestThatNoPageAllowsFailsTheTest() {
        TestExecutionSummary ran = run(Breaching.class, Map.of());

        assertThat(ran.getTestsFailedCount()).isEqualTo(1);
        assertThat(messages(ran)).singleElement().asString().contains("captain's page does not allow");
    }

    @Test
    void aVendorThatNobodyOffersIsToldWithThoseThatAreThere() {
        assertThat(messages(run(Unknown.class, Map.of())))
                .singleElement()
                .asString()
                .contains("no sandbox of 'nobody'", "captain, kapture, capillary");
    }

    @Test
    void aTestWithoutAVendorFails() {
        assertThat(messages(run(Nowhere.class, Map.of())))
                .singleElement()
                .asString()
                .contains("name some in @VendorTest");
    }

    @Test
    void aRunIsNarrowedByConfiguration() {
        assertThat(run(SideBySide.class, Map.of("orders.test.vendors", "kapture, memory"))
                        .getTestsSucceededCount())
                .isEqualTo(6);
    }

    @Test
    void testsSideBySideDoNotSeeEachOther() {
        TestExecutionSummary ran = run(
                SideBySide.class,
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"));

        assertThat(messages(ran)).isEmpty();
        assertThat(ran.getTestsSucceededCount()).isEqualTo(9);
    }

    private static TestExecutionSummary run(Class<?> tests, Map<String, String> configuration) {
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(tests))
                                .configurationParameters(configuration)
                                .build(),
                        listener);
        return listener.getSummary();
    }

    private static List<String> messages(TestExecutionSummary ran) {
        return ran.getFailures().stream()
                .map(each -> String.valueOf(each.getException().getMessage()))
                .toList();
    }
}

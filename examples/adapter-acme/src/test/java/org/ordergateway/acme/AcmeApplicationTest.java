package org.ordergateway.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.failure.OrderGatewayException.orThrow;

import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.application.TestVendor;
import org.ordergateway.testkit.application.VendorTest;

/** Acme in an application's test. */
class AcmeApplicationTest {

    @VendorTest(value = "acme", sandboxes = AcmeSandboxProvider.class)
    void aNoteReachesAcme(TestVendor vendor) {
        orThrow(vendor.gateway()
                .update(OrderUpdate.of(
                        vendor.seeded(), OrderBuilder.builder().note("knock").build())));

        assertThat(vendor.order(vendor.seeded()).note()).isEqualTo("knock");
    }
}

package org.ordergateway.capillary;

import org.ordergateway.testkit.OrderGatewayContract;
import org.ordergateway.testkit.harness.AdapterHarness;

/** Capillary's adapter under the contract. */
class CapillaryContractTest extends OrderGatewayContract {

    @Override
    protected AdapterHarness harness() {
        return new CapillaryHarness();
    }
}

package org.ordergateway.kapture;

import org.ordergateway.testkit.OrderGatewayContract;
import org.ordergateway.testkit.harness.AdapterHarness;

/** Kapture's adapter under the contract. */
class KaptureContractTest extends OrderGatewayContract {

    @Override
    protected AdapterHarness harness() {
        return new KaptureHarness();
    }
}

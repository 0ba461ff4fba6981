package org.ordergateway.acme;

import org.ordergateway.testkit.OrderGatewayContract;
import org.ordergateway.testkit.harness.AdapterHarness;

/** Acme's adapter under the contract. */
class AcmeContractTest extends OrderGatewayContract {

    @Override
    protected AdapterHarness harness() {
        return new AcmeHarness();
    }
}

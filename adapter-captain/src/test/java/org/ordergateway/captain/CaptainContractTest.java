package org.ordergateway.captain;

import org.ordergateway.testkit.OrderGatewayContract;
import org.ordergateway.testkit.harness.AdapterHarness;

/** Captain's adapter under the contract. */
class CaptainContractTest extends OrderGatewayContract {

    @Override
    protected AdapterHarness harness() {
        return new CaptainHarness();
    }
}

package org.ordergateway.memory;

import org.ordergateway.testkit.OrderGatewayContract;
import org.ordergateway.testkit.harness.AdapterHarness;

/** The orders in memory under the contract. */
class MemoryContractTest extends OrderGatewayContract {

    @Override
    protected AdapterHarness harness() {
        return new MemoryHarness();
    }
}

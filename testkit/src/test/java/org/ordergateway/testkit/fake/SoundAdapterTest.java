package org.ordergateway.testkit.fake;

import java.util.Set;
import org.ordergateway.testkit.OrderGatewayContract;
import org.ordergateway.testkit.harness.AdapterHarness;

/** A sound adapter passes. */
class SoundAdapterTest extends OrderGatewayContract {

    @Override
    protected AdapterHarness harness() {
        return new FakeHarness(Set.of());
    }
}

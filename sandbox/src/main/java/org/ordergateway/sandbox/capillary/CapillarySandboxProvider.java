package org.ordergateway.sandbox.capillary;

import org.ordergateway.sandbox.SandboxProvider;
import org.ordergateway.sandbox.VendorSandbox;

/** Starts Capillary's sandbox. */
public final class CapillarySandboxProvider implements SandboxProvider {

    @Override
    public String vendor() {
        return "capillary";
    }

    @Override
    public VendorSandbox start(int port) {
        return CapillarySandbox.start(port);
    }
}

package org.ordergateway.acme;

import org.ordergateway.sandbox.SandboxProvider;
import org.ordergateway.sandbox.VendorSandbox;

/** Starts Acme's sandbox for applications' tests. */
public final class AcmeSandboxProvider implements SandboxProvider {

    @Override
    public String vendor() {
        return "acme";
    }

    @Override
    public VendorSandbox start(int port) {
        return new AcmeSandbox(port);
    }
}

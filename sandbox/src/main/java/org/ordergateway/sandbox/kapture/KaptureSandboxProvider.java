package org.ordergateway.sandbox.kapture;

import org.ordergateway.sandbox.SandboxProvider;
import org.ordergateway.sandbox.VendorSandbox;

/** Starts Kapture's sandbox. */
public final class KaptureSandboxProvider implements SandboxProvider {

    @Override
    public String vendor() {
        return "kapture";
    }

    @Override
    public VendorSandbox start(int port) {
        return KaptureSandbox.start(port);
    }
}

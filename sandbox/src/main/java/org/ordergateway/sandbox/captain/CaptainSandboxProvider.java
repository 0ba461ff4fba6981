package org.ordergateway.sandbox.captain;

import org.ordergateway.sandbox.SandboxProvider;
import org.ordergateway.sandbox.VendorSandbox;

/** Starts Captain's sandbox. */
public final class CaptainSandboxProvider implements SandboxProvider {

    @Override
    public String vendor() {
        return "captain";
    }

    @Override
    public VendorSandbox start(int port) {
        return CaptainSandbox.start(port);
    }
}

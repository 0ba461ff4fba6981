package org.ordergateway.cli;

import java.util.Map;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.sandbox.SandboxProvider;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.sandbox.VendorSandboxes;

/** The vendors' sandboxes, by the vendors' names. */
final class Sandboxes {

    private static final Map<String, SandboxProvider> STARTS = VendorSandboxes.found();

    private Sandboxes() {}

    static Iterable<String> vendors() {
        return STARTS.keySet();
    }

    /** Starts a vendor's sandbox; port 0 is any free one. */
    static VendorSandbox start(String vendor, int port) {
        SandboxProvider provider = STARTS.get(vendor);
        if (provider == null) {
            throw CommandFailure.usage("there is no sandbox of '" + vendor + "'; there are those of "
                    + String.join(", ", STARTS.keySet()));
        }
        try {
            return provider.start(port);
        } catch (RuntimeException e) {
            throw CommandFailure.fault(
                    "the sandbox of " + vendor + " cannot listen on port " + port + "; is it taken?");
        }
    }

    /** The customer that a sandbox knows, where its vendor asks for one; others do not look at it. */
    static CustomerRef customer(VendorSandbox sandbox) {
        Map<String, String> known = sandbox.seededCustomer();
        return new CustomerRef(
                known.getOrDefault("scheme", "mobile"),
                known.getOrDefault("value", "15550100100"),
                known.getOrDefault("source", "INSTORE"),
                known.get("account"));
    }
}

package org.ordergateway.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.sandbox.capillary.CapillarySandbox;
import org.ordergateway.sandbox.captain.CaptainSandbox;
import org.ordergateway.sandbox.kapture.KaptureSandbox;

/** The vendors' sandboxes, by the vendors' names; the one place that knows them all. */
final class Sandboxes {

    private static final Map<String, IntFunction<VendorSandbox>> STARTS = starts();

    private Sandboxes() {}

    static Iterable<String> vendors() {
        return STARTS.keySet();
    }

    /** Starts a vendor's sandbox; port 0 is any free one. */
    static VendorSandbox start(String vendor, int port) {
        IntFunction<VendorSandbox> start = STARTS.get(vendor);
        if (start == null) {
            throw CommandFailure.usage("there is no sandbox of '" + vendor + "'; there are those of "
                    + String.join(", ", STARTS.keySet()));
        }
        try {
            return start.apply(port);
        } catch (RuntimeException e) {
            throw CommandFailure.fault(
                    "the sandbox of " + vendor + " cannot listen on port " + port + "; is it taken?");
        }
    }

    /** The customer that a sandbox knows, where its vendor asks for one; others do not look at it. */
    static CustomerRef customer(VendorSandbox sandbox) {
        if (sandbox instanceof CapillarySandbox capillary) {
            return new CustomerRef(
                    capillary.customer().scheme(),
                    capillary.customer().value(),
                    capillary.customer().source(),
                    capillary.customer().account());
        }
        return new CustomerRef("mobile", "15550100100", "INSTORE", null);
    }

    private static Map<String, IntFunction<VendorSandbox>> starts() {
        Map<String, IntFunction<VendorSandbox>> starts = new LinkedHashMap<>();
        starts.put("captain", CaptainSandbox::start);
        starts.put("kapture", KaptureSandbox::start);
        starts.put("capillary", CapillarySandbox::start);
        return starts;
    }
}

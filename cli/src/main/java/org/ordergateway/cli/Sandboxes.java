package org.ordergateway.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.sandbox.captain.CaptainSandbox;

/** Every vendor's sandbox. */
final class Sandboxes {

    private static final Map<String, IntFunction<VendorSandbox>> STARTS =
            new TreeMap<>(Map.of("captain", CaptainSandbox::start));

    private Sandboxes() {}

    /** The vendors that have one. */
    static Set<String> vendors() {
        return STARTS.keySet();
    }

    /** Starts a vendor's sandbox on this port, or on any free one when it is 0. */
    static VendorSandbox start(String vendor, int port) {
        IntFunction<VendorSandbox> start = STARTS.get(vendor);
        if (start == null) {
            throw CommandFailure.usage(
                    "there is no sandbox of '" + vendor + "'; there are those of " + String.join(", ", vendors()));
        }
        try {
            return start.apply(port);
        } catch (RuntimeException e) {
            throw CommandFailure.broken(
                    "the sandbox of " + vendor + " cannot listen on port " + port + "; is it taken?");
        }
    }
}

package org.ordergateway.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;

/** The sandboxes on the class path, by their vendors' names. */
public final class VendorSandboxes {

    private VendorSandboxes() {}

    /** Every sandbox that the thread's class loader finds. */
    public static Map<String, SandboxProvider> found() {
        Map<String, SandboxProvider> found = new LinkedHashMap<>();
        for (SandboxProvider provider : ServiceLoader.load(SandboxProvider.class)) {
            found.putIfAbsent(provider.vendor(), provider);
        }
        return Collections.unmodifiableMap(found);
    }
}

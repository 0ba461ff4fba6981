package org.ordergateway.sandbox;

/**
 * Starts one vendor's sandbox; found by {@link java.util.ServiceLoader} through a file in {@code META-INF/services}, so
 * that the sandbox of a further vendor is found like those that are here.
 */
public interface SandboxProvider {

    /** The vendor's name as a gateway's configuration spells it. */
    String vendor();

    /** A sandbox on this port, or on any free one when it is 0. */
    VendorSandbox start(int port);
}

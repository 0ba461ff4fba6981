package org.ordergateway.testkit.harness;

/**
 * Thrown by the sandbox of a harness whose vendor has no server, when a rule asks for one: for its address, or for a fault
 * in its traffic. The case counts as not run with this reason. An adapter cannot throw it, since its main code does not
 * know the testkit; and a cell of the model that ends with it fails.
 */
public final class NoServer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason why the vendor has no server, in words for the report */
    public NoServer(String reason) {
        super(reason);
    }
}

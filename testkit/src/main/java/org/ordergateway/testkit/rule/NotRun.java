package org.ordergateway.testkit.rule;

/** A case that cannot be run for this vendor; its message is the reason. */
final class NotRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRun(String reason) {
        super(reason);
    }

    /** Ends the case unless there is what it needs. */
    static void unless(boolean possible, String reason) {
        if (!possible) {
            throw new NotRun(reason);
        }
    }
}

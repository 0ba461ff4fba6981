package org.ordergateway.testkit.rule;

/** A rule that does not hold: what was expected, and what there is instead. */
public final class Breach extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String actual;

    Breach(String expected, String actual) {
        super("expected " + expected + ", but " + actual);
        this.expected = expected;
        this.actual = actual;
    }

    /** Breaks off unless it is as expected. */
    static void unless(boolean asExpected, String expected, Object actual) {
        if (!asExpected) {
            throw new Breach(expected, String.valueOf(actual));
        }
    }

    public String expected() {
        return expected;
    }

    public String actual() {
        return actual;
    }
}

package org.ordergateway.testkit.rule;

/** Proves one case; breaks off with a {@link Breach} when the rule does not hold. */
@FunctionalInterface
public interface Check {

    void run(Bench bench) throws Exception;
}

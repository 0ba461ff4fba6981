package org.ordergateway.testkit.application;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ordergateway.OrderGateway;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;
import org.ordergateway.testkit.rule.Sent;

/**
 * The vendor of one run of a {@link VendorTest}: its gateway, its orders, and ways to let it fail. Reading what it holds
 * asks a copy of its orders, so that this neither counts as a request nor meets a failure that waits. Safe for use by
 * many threads.
 */
public interface TestVendor extends AutoCloseable {

    /** Its name in a configuration. */
    String name();

    /** A gateway to it, with the settings of the test. */
    OrderGateway gateway();

    /** The configuration of that gateway, for code that opens its own; a setting of the test's own wins over it. */
    Map<String, String> configuration();

    /** The order that is there from the beginning. */
    OrderRef seeded();

    /**
     * Puts one more order there; the request for it is not among {@link #sent()}. Do it before anything is to fail.
     *
     * @param order what the vendor can take in a new order
     */
    OrderRef seed(OrderRef ref, Order order);

    /** What the vendor holds of an order, in neutral words; of what it lets nobody read, nothing. */
    Order order(OrderRef ref);

    /** What the vendor holds of an order, in its own words, as JSON: for what it lets nobody read. */
    String document(OrderRef ref);

    /** The orders that came since the test began and were not seeded, oldest first. */
    List<OrderRef> created();

    /** The requests that arrived since the test began, without any value. */
    List<Sent> sent();

    /** The next request is served, but its answer comes late. */
    void answerLate(Duration delay);

    /** The next request is one too many; the vendor does not act on it and asks to wait so long. */
    void throttle(Duration wait);

    /** The next request meets a vendor that is not available, and says so. */
    void beUnavailable();

    /** The next request is read and then the connection is reset; the vendor does not act on it. */
    void resetConnection();

    /** The next request is carried out, but its answer is lost: a change is in doubt, and was made. */
    void loseAnswer();

    /** Closes the gateway and the sandbox. */
    @Override
    void close();
}

package org.ordergateway.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One vendor's platform on a loopback port, with orders in it: answers as the vendor's page says, and records every
 * request that the page does not allow as a {@link Violation}.
 *
 * <p>All methods are safe to call from any thread while requests are being served.
 */
public interface VendorSandbox extends AutoCloseable {

    /** The vendor's name as a gateway's configuration spells it, such as {@code captain}. */
    String vendor();

    /** Where the sandbox listens; always a loopback address, never ending in a slash. */
    URI baseUrl();

    /**
     * The settings a gateway needs to reach this sandbox (base URL, account and credentials of the sandbox), by the
     * names that the gateway's configuration uses, without any prefix.
     */
    Map<String, String> settings();

    /** Puts an order into the vendor's state as the vendor would hold it; {@code json} is one JSON object. */
    void seed(String orderId, String json);

    /** What the vendor holds of an order, as one JSON object, or empty when it holds no such order. */
    Optional<String> order(String orderId);

    /** The ids of all orders held, oldest first. */
    List<String> orderIds();

    /** Every request that arrived since the start or the last {@link #reset()}, oldest first. */
    List<RecordedRequest> requests();

    /** Every request that the vendor's page does not allow, since the start or the last {@link #reset()}. */
    List<Violation> violations();

    /** The next requests are answered by this fault instead of by the vendor; ends by itself after {@link Fault#times()}. */
    void inject(Fault fault);

    /** Forgets orders, requests, violations and faults, and seeds the one order that the sandbox starts with. */
    void reset();

    /** The id of the order that the sandbox starts with. */
    String seededOrderId();

    /**
     * Who that order belongs to, for vendors that ask for the customer beside the order: {@code scheme}, {@code value}
     * and, where the vendor has them, {@code source} and {@code account}. Empty for the others.
     */
    default Map<String, String> seededCustomer() {
        return Map.of();
    }

    @Override
    void close();
}

package org.ordergateway.sandbox.captain;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.sandbox.Violation;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.server.OrderStore;
import org.ordergateway.sandbox.server.SandboxServer;

/**
 * Captain's order platform on a loopback port: one account, its two keys, and the orders it holds.
 *
 * <p>Follows Captain's page on updating an order to the letter; where a body breaches it the answer is 422 and nothing
 * is applied.
 */
public final class CaptainSandbox implements VendorSandbox {

    static final String ACCOUNT = "5e10c2a97b34";
    static final String INTEGRATION_KEY = "sandbox-integration-key";
    static final String DEVELOPER_KEY = "sandbox-developer-key";
    private static final String SEEDED = "0b7e21c4d9a6";

    private final OrderStore orders = new OrderStore(CaptainSandbox::numberOf);
    private final CaptainCalls calls = new CaptainCalls(orders);
    private final String firstOrder = ExactJson.resource(CaptainSandbox.class, "first-order.json");
    private final SandboxServer server;

    private CaptainSandbox(int port) {
        seed(SEEDED, firstOrder);
        server = SandboxServer.start(port, new CaptainRules(calls));
    }

    /** A sandbox on any free port, holding its one first order. */
    public static CaptainSandbox start() {
        return start(0);
    }

    /** A sandbox on this port, holding its one first order. */
    public static CaptainSandbox start(int port) {
        return new CaptainSandbox(port);
    }

    /**
     * Whether an update may mix a key that the page passes "only" by itself with other changes, or with the order's uuid
     * where no sample shows it; not allowed at first.
     */
    public CaptainSandbox allowCombinedChanges(boolean allowed) {
        calls.allowCombinedChanges(allowed);
        return this;
    }

    /**
     * Whether a sent item without uuid updates the held one with its partners_uuid, as the page's table may be read; at
     * first it is a new one, as the page's samples have it.
     */
    public CaptainSandbox findItemsByPartnersUuid(boolean found) {
        calls.findItemsByPartnersUuid(found);
        return this;
    }

    /** The status that meets an order number sent twice: 422 at first, since the page names none. */
    public CaptainSandbox duplicateStatus(int status) {
        calls.duplicateStatus(status);
        return this;
    }

    @Override
    public String vendor() {
        return "captain";
    }

    @Override
    public URI baseUrl() {
        return server.baseUrl();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "base-url", baseUrl().toString(),
                "account", ACCOUNT,
                "integration-key", INTEGRATION_KEY,
                "developer-key", DEVELOPER_KEY);
    }

    @Override
    public void seed(String orderId, String json) {
        orders.put(orderId, ExactJson.readObject(json).put("uuid", orderId));
    }

    @Override
    public Optional<String> order(String orderId) {
        return orders.find(orderId).map(ExactJson::write);
    }

    @Override
    public List<String> orderIds() {
        return orders.ids();
    }

    @Override
    public List<RecordedRequest> requests() {
        return server.requests();
    }

    @Override
    public List<Violation> violations() {
        return server.violations();
    }

    @Override
    public void inject(Fault fault) {
        server.inject(fault);
    }

    @Override
    public void reset() {
        server.forget();
        orders.forget();
        seed(SEEDED, firstOrder);
    }

    @Override
    public String seededOrderId() {
        return SEEDED;
    }

    @Override
    public void close() {
        server.close();
    }

    private static Optional<String> numberOf(JsonNode order) {
        return Optional.ofNullable(order.get("partners_unique_internal_order_id"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }
}

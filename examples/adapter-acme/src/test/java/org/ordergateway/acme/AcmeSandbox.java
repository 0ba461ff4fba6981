package org.ordergateway.acme;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.sandbox.Violation;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.server.OrderStore;
import org.ordergateway.sandbox.server.SandboxServer;

/** Acme on a loopback port. */
final class AcmeSandbox implements VendorSandbox {

    private static final String SEEDED = "t-700001";
    private static final String KEY = "sandbox-key";
    private static final String FIRST = """
        {"ticket": "t-700001", "shop_ref": "shop-1", "stage": "open", "remark": "ring", "due": "2031-03-04T18:00:00Z",
          "total": "12.50"}\
        """;

    private final OrderStore tickets =
            new OrderStore(ticket -> Optional.ofNullable(ticket.path("shop_ref").textValue()));
    private final SandboxServer server;

    AcmeSandbox(int port) {
        seed(SEEDED, FIRST);
        server = SandboxServer.start(port, new AcmeRules(tickets, KEY, new AtomicLong(800_000)));
    }

    @Override
    public String vendor() {
        return "acme";
    }

    @Override
    public URI baseUrl() {
        return server.baseUrl();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("base-url", baseUrl().toString(), "key", KEY);
    }

    @Override
    public void seed(String orderId, String json) {
        tickets.put(orderId, ExactJson.readObject(json).put("ticket", orderId));
    }

    @Override
    public Optional<String> order(String orderId) {
        return tickets.find(orderId).map(ExactJson::write);
    }

    @Override
    public List<String> orderIds() {
        return tickets.ids();
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
        tickets.forget();
        seed(SEEDED, FIRST);
    }

    @Override
    public String seededOrderId() {
        return SEEDED;
    }

    @Override
    public void close() {
        server.close();
    }
}

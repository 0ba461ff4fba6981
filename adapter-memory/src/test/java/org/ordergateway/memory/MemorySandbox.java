package org.ordergateway.memory;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.sandbox.Violation;
import org.ordergateway.testkit.harness.NoServer;

/** The orders in memory as a sandbox: its state is their neutral JSON, its requests are the calls that arrived. */
final class MemorySandbox implements VendorSandbox {

    private static final String SEEDED = "2000001";
    static final String NO_SERVER = "memory has no server: nothing lies between a call and the orders";
    /** Something in every part, so that a change of one field is a change of that field alone. */
    private static final String ORDER = """
            {"note": "ring", "channel": {"name": "Web"}, "idCheck": {"minimumAge": 18}, "assignee": {"name": "Di Example"},
              "customer": {"name": "Bo Example", "phone": "+16135550100", "address": {"city": "Ottawa"},
                "assignee": {"name": "Di Example"}, "sources": {"primary": "web"}},
              "delivery": {"id": "d-1", "address": {"city": "Ottawa"}}, "preparation": {"automatic": true},
              "payment": {"grandTotal": {"value": 12.50, "currency": "EUR"}}, "invoice": {"number": "i-1"},
              "returning": {"orderId": "1"}, "extensions": {"memory": {"size": "small"}},
              "lines": [{"id": "1", "sku": "soup", "merchantId": "m-1", "name": "Soup", "quantity": 1,
                  "returning": {"orderId": "1"}, "extensions": {"memory": {"size": "small"}}},
                {"id": "2", "sku": "bread", "merchantId": "m-2", "name": "Bread", "quantity": 2}]}""";

    private final String store = UUID.randomUUID().toString();
    private final MemoryOrders orders = MemoryOrders.named(store);

    MemorySandbox() {
        reset();
    }

    @Override
    public String vendor() {
        return "memory";
    }

    @Override
    public URI baseUrl() {
        throw new NoServer(NO_SERVER);
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("store", store, "currency", "EUR");
    }

    @Override
    public void seed(String orderId, String json) {
        orders.seed(OrderRef.id(orderId), OrderJson.readOrder(json).get());
    }

    @Override
    public Optional<String> order(String orderId) {
        return orders.order(orderId).map(OrderJson::write);
    }

    @Override
    public List<String> orderIds() {
        return orders.all().stream().map(each -> each.ref().id()).toList();
    }

    @Override
    public List<RecordedRequest> requests() {
        return orders.calls().stream().map(MemorySandbox::request).toList();
    }

    private static RecordedRequest request(MemoryCall call) {
        @Nullable OrderRef ref = call.ref();
        String path = ref != null && ref.id() != null ? "/orders/" + ref.id() : "/orders";
        return new RecordedRequest(call.operation().name(), path, Map.of(), "");
    }

    @Override
    public List<Violation> violations() {
        return List.of();
    }

    @Override
    public void inject(Fault fault) {
        throw new NoServer(NO_SERVER);
    }

    @Override
    public void reset() {
        orders.clear();
        seed(SEEDED, ORDER);
    }

    @Override
    public String seededOrderId() {
        return SEEDED;
    }

    @Override
    public void close() {
        orders.clear();
    }
}

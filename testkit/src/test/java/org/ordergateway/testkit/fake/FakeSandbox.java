package org.ordergateway.testkit.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.sandbox.Violation;
import org.ordergateway.sandbox.server.Answer;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.server.OrderStore;
import org.ordergateway.sandbox.server.RequestTarget;
import org.ordergateway.sandbox.server.SandboxServer;

/**
 * A vendor that holds flat documents: {@code POST|PATCH /orders}, {@code GET|PATCH /orders/{id}}, {@code PUT
 * /orders/{id}/state}, {@code GET /orders?offset=&limit=}. Every answer is {@code {"ok":true,"order":{…}}} or
 * {@code {"ok":true,"orders":[…]}}.
 */
final class FakeSandbox implements VendorSandbox {

    static final String KEY = "fake-key-5521";
    private static final String SEEDED = "1000";
    private static final String FIRST = """
            {"id":"1000","text":"ring","info":"none","total":"3.50","due":1900000000000,"state":"open","prep_seconds":600,
             "tags":{"a":"b"},"mail":"ada@example.com"}""";

    private final OrderStore orders = new OrderStore(order -> Optional.empty());
    private final AtomicInteger ids = new AtomicInteger(5000);
    private final SandboxServer server;

    FakeSandbox() {
        seed(SEEDED, FIRST);
        server = SandboxServer.start(0, this::answer);
    }

    private Answer answer(RecordedRequest request) {
        if (!request.headers().getOrDefault("x-key", List.of()).equals(List.of(KEY))) {
            return failed(401, "E1");
        }
        RequestTarget target = RequestTarget.of(request.path());
        List<String> path = target.segments();
        JsonNode body = ExactJson.read(request.body()).orElse(ExactJson.object());
        String call = request.method() + " " + path.size();
        return switch (call) {
            case "POST 1" -> created((ObjectNode) body);
            case "GET 1" -> page(target.query());
            case "GET 2" -> orders.find(path.get(1)).map(FakeSandbox::whole).orElseGet(() -> failed(404, "E4"));
            case "PATCH 1" -> changedMany(body.path("orders"));
            case "PATCH 2", "PUT 3" -> changed(path.get(1), (ObjectNode) body);
            default -> failed(405, "E5").breaching("there is no such call", request.path());
        };
    }

    private Answer created(ObjectNode body) {
        String id = String.valueOf(ids.incrementAndGet());
        orders.put(id, body.put("id", id));
        return whole(body);
    }

    private Answer changed(String id, ObjectNode body) {
        return orders.change(id, order -> order.setAll(body))
                .map(FakeSandbox::whole)
                .orElseGet(() -> failed(404, "E4"));
    }

    private Answer changedMany(JsonNode changes) {
        ObjectNode answer = ExactJson.object().put("ok", true);
        ArrayNode all = answer.putArray("orders");
        changes.forEach(change -> {
            ObjectNode told = all.addObject();
            orders.change(change.path("id").asText(), order -> order.setAll((ObjectNode) change))
                    .ifPresentOrElse(
                            order -> told.put("ok", true).set("order", order),
                            () -> told.put("ok", false).put("code", "E4"));
        });
        return Answer.json(200, answer);
    }

    private Answer page(Map<String, List<String>> query) {
        ObjectNode answer = ExactJson.object().put("ok", true);
        ArrayNode page = answer.putArray("orders");
        orders.page(number(query, "offset"), number(query, "limit")).forEach(page::add);
        return Answer.json(200, answer);
    }

    private static int number(Map<String, List<String>> query, String name) {
        return Integer.parseInt(query.get(name).get(0));
    }

    private static Answer whole(ObjectNode order) {
        ObjectNode answer = ExactJson.object().put("ok", true);
        answer.set("order", order);
        return Answer.json(200, answer);
    }

    static Answer failed(int status, String code) {
        return Answer.json(
                status, ExactJson.object().put("ok", false).put("code", code).put("text", "refused"));
    }

    @Override
    public String vendor() {
        return "fake";
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
        orders.put(orderId, ExactJson.readObject(json).put("id", orderId));
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

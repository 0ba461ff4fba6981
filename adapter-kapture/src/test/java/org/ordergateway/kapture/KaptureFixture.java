package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;
import org.ordergateway.http.Json;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.kapture.KaptureSandbox;

/** Kapture's sandbox with gateways to it; single quotes stand for double ones in all JSON. */
final class KaptureFixture implements AutoCloseable {

    /** Settings with which every field can be written. */
    static final Map<String, String> ALL_FIELDS = Map.of(
            "time-zone", "Asia/Kolkata",
            "default-region", "IN",
            "delivery-status.shipped", "SH",
            "delivery-status.placed", "AP",
            "currency", "INR");

    final KaptureSandbox sandbox = KaptureSandbox.start();
    private OrderGateways opened = open(Map.of());

    /** A gateway with the settings under which every field can be written, and these. */
    OrderGateway gateway(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(ALL_FIELDS);
        settings.putAll(more);
        return plain(settings);
    }

    OrderGateway gateway() {
        return gateway(Map.of());
    }

    /** A gateway with these settings only. */
    OrderGateway plain(Map<String, String> settings) {
        opened.close();
        opened = open(settings);
        return opened.primary();
    }

    OrderGateways open(Map<String, String> settings) {
        return open(settings, Map.of());
    }

    OrderGateways open(Map<String, String> settings, Map<String, Supplier<String>> secrets) {
        Map<String, String> configuration = new HashMap<>();
        Map<String, Supplier<String>> suppliers = new HashMap<>();
        String prefix = "orders.gateways.main.";
        configuration.put(prefix + "vendor", "kapture");
        sandbox.settings().forEach((name, value) -> configuration.put(prefix + name, value));
        settings.forEach((name, value) -> configuration.put(prefix + name, value));
        secrets.forEach((name, secret) -> suppliers.put(prefix + name, secret));
        return OrderGateways.open(configuration, suppliers, null);
    }

    static Order order(String json) {
        return OrderJson.readOrder(json.replace('\'', '"'))
                .getOrElseThrow(failure -> new AssertionError(failure.message()));
    }

    static NewOrder newOrder(String json) {
        return new NewOrder(new OrderRef(null, "ERP-1", null, null), order(json));
    }

    OrderUpdate update(String json) {
        return OrderUpdate.of(OrderRef.id(sandbox.seededOrderId()), order(json));
    }

    static OrderQuery query(String json) {
        return OrderJson.readQuery(json.replace('\'', '"'))
                .getOrElseThrow(failure -> new AssertionError(failure.message()));
    }

    static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static JsonNode neutral(Order order) {
        return json(OrderJson.write(order));
    }

    /** The only request so far. */
    RecordedRequest request() {
        List<RecordedRequest> requests = sandbox.requests();
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }

    /** The body of the only request so far. */
    JsonNode body() {
        return json(request().body());
    }

    void nothingWasSent() {
        assertThat(sandbox.requests()).isEmpty();
    }

    void noViolations() {
        assertThat(sandbox.violations()).isEmpty();
    }

    @Override
    public void close() {
        opened.close();
        sandbox.close();
    }
}

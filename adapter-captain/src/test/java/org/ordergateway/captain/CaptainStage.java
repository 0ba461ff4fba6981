package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.http.Json;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.captain.CaptainSandbox;

/** A sandbox for one class of tests, fresh before each, and gateways to it that are closed after each. */
final class CaptainStage implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    /** What the sandbox's first order and its parts are called. */
    static final String ORDER = "0b7e21c4d9a6";

    static final String RECIPIENT = "5d02aa19c7e3";
    static final String SOUP = "91be03d7f6aa";
    static final String PIZZA = "7ac4d210be58";
    static final String ACCOUNT = "5e10c2a97b34";
    static final String ORDER_PATH = "/v1/accounts/" + ACCOUNT + "/orders/" + ORDER;

    /** A request as the wire shows it. */
    record Sent(String method, String path, JsonNode body) {}

    private final List<OrderGateways> opened = new ArrayList<>();
    private CaptainSandbox sandbox;

    CaptainSandbox sandbox() {
        return sandbox;
    }

    /** The settings of a gateway to the sandbox and more, by full names. */
    Map<String, String> configuration(String... namesAndValues) {
        Map<String, String> configuration = new HashMap<>();
        sandbox.settings().forEach((name, value) -> configuration.put("orders.gateways.main." + name, value));
        configuration.put("orders.gateways.main.vendor", "captain");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            configuration.put("orders.gateways.main." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return configuration;
    }

    /** A gateway with these settings beside the sandbox's own. */
    OrderGateway gateway(String... namesAndValues) {
        return keep(OrderGateways.open(configuration(namesAndValues)));
    }

    OrderGateway keep(OrderGateways gateways) {
        opened.add(gateways);
        return gateways.primary();
    }

    /** An update of the first order, by the members of its neutral JSON. */
    static OrderUpdate update(String members) {
        return OrderGatewayException.orThrow(
                OrderJson.readUpdate("{\"ref\":{\"id\":\"" + ORDER + "\"}," + members + "}"));
    }

    static OrderRef first() {
        return OrderRef.id(ORDER);
    }

    static NewOrder newOrder(String json) {
        return OrderGatewayException.orThrow(OrderJson.readNewOrder(json));
    }

    static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static Sent patch(String body) {
        return new Sent("PATCH", ORDER_PATH, json(body));
    }

    static Sent status(String body) {
        return new Sent("PATCH", "/v1/order-status/" + ORDER, json(body));
    }

    /** What arrived, oldest first. */
    List<Sent> sent() {
        return sandbox.requests().stream()
                .map(request -> new Sent(request.method(), request.path(), json(request.body())))
                .toList();
    }

    /** The next request is answered with this status and body. */
    void answer(int status, String body) {
        sandbox.inject(Fault.answer(status, body));
    }

    /** What the sandbox holds of its first order. */
    JsonNode held() {
        return json(sandbox.order(ORDER).orElseThrow());
    }

    void noViolations() {
        assertThat(sandbox.violations()).isEmpty();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        sandbox = CaptainSandbox.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        sandbox.reset();
        sandbox.allowCombinedChanges(false);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        opened.forEach(OrderGateways::close);
        opened.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        sandbox.close();
    }
}

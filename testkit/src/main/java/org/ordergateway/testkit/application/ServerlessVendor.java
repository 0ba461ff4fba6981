package org.ordergateway.testkit.application;

import static org.ordergateway.failure.OrderGatewayException.orThrow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGatewayProvider;
import org.ordergateway.OrderGateways;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderQueryBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.VendorSandboxes;
import org.ordergateway.testkit.rule.Sent;

/**
 * A vendor without a server, such as {@code memory}: gateways with the same {@code store} share its orders. No request
 * arrives anywhere, and no traffic can be made to fail.
 */
final class ServerlessVendor implements TestVendor {

    private static final String STORE = "store";

    private final String name;
    private final OpenGateway open;
    private final OrderRef seeded;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    private ServerlessVendor(String name, OpenGateway open) {
        this.name = name;
        this.open = open;
        this.seeded = seed(
                OrderRef.number("seeded"), OrderBuilder.builder().note("ring").build());
    }

    static ServerlessVendor open(String name, Map<String, String> settings) {
        OrderGatewayProvider provider = OrderGateways.providers(null).get(name);
        if (provider == null
                || provider.settings().stream().noneMatch(each -> each.name().equals(STORE))) {
            throw new ExtensionConfigurationException("there is no sandbox of '" + name + "'; there are those of "
                    + String.join(", ", VendorSandboxes.found().keySet()) + ", and memory needs none once "
                    + "order-gateway-adapter-memory is on the class path");
        }
        Map<String, String> own = new LinkedHashMap<>();
        own.put(STORE, UUID.randomUUID().toString());
        return new ServerlessVendor(name, OpenGateway.of(name, own, settings));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public OrderGateway gateway() {
        return open.gateway();
    }

    @Override
    public Map<String, String> configuration() {
        return open.configuration();
    }

    @Override
    public OrderRef seeded() {
        return seeded;
    }

    @Override
    public OrderRef seed(OrderRef ref, Order order) {
        OrderRef made = orThrow(gateway().create(new NewOrder(ref, order))).ref();
        known.add(String.valueOf(made.id()));
        return made;
    }

    @Override
    public Order order(OrderRef ref) {
        return orThrow(gateway().get(ref)).order();
    }

    @Override
    public String document(OrderRef ref) {
        return OrderJson.write(order(ref));
    }

    @Override
    public List<OrderRef> created() {
        List<OrderRef> found = new ArrayList<>();
        try (var pages = gateway().find(OrderQueryBuilder.builder().build())) {
            pages.orders().forEach(each -> {
                OrderSnapshot order =
                        each.getOrElseThrow(failure -> failure.failure().toException());
                if (!known.contains(String.valueOf(order.ref().id()))) {
                    found.add(order.ref());
                }
            });
        }
        return found;
    }

    @Override
    public List<Sent> sent() {
        throw noServer();
    }

    @Override
    public void answerLate(Duration delay) {
        throw noServer();
    }

    @Override
    public void throttle(Duration wait) {
        throw noServer();
    }

    @Override
    public void beUnavailable() {
        throw noServer();
    }

    @Override
    public void resetConnection() {
        throw noServer();
    }

    @Override
    public void loseAnswer() {
        throw noServer();
    }

    private UnsupportedOperationException noServer() {
        return new UnsupportedOperationException(name + " has no server, so there is no traffic to see or to break;"
                + " MemoryOrders.failNext lets a call fail, and MemoryOrders.calls tells what arrived");
    }

    @Override
    public void close() {
        open.close();
    }
}

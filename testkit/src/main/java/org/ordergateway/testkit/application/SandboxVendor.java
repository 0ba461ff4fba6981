package org.ordergateway.testkit.application;

import static org.ordergateway.failure.OrderGatewayException.orThrow;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateway;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderRefBuilder;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.SandboxProvider;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.testkit.rule.Sent;

/** A vendor behind its sandbox. */
final class SandboxVendor implements TestVendor {

    private final SandboxProvider provider;
    private final VendorSandbox sandbox;
    private final Map<String, String> settings;
    private final OpenGateway open;
    private final Set<String> known = new LinkedHashSet<>();
    private final AtomicInteger requestsOfSeeds = new AtomicInteger();
    private @Nullable SandboxVendor copy;

    private SandboxVendor(
            SandboxProvider provider, VendorSandbox sandbox, Map<String, String> settings, OpenGateway open) {
        this.provider = provider;
        this.sandbox = sandbox;
        this.settings = settings;
        this.open = open;
        this.known.addAll(sandbox.orderIds());
    }

    static SandboxVendor start(SandboxProvider provider, Map<String, String> settings) {
        VendorSandbox sandbox = provider.start(0);
        try {
            OpenGateway open = OpenGateway.of(provider.vendor(), sandbox.settings(), settings);
            return new SandboxVendor(provider, sandbox, settings, open);
        } catch (RuntimeException | Error e) {
            sandbox.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return provider.vendor();
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
        return owned(OrderRef.id(sandbox.seededOrderId()));
    }

    @Override
    public synchronized OrderRef seed(OrderRef ref, Order order) {
        int before = sandbox.requests().size();
        OrderRef made =
                orThrow(gateway().create(new NewOrder(owned(ref), order))).ref();
        requestsOfSeeds.addAndGet(sandbox.requests().size() - before);
        known.addAll(sandbox.orderIds());
        return owned(made);
    }

    /** With the customer whom the sandbox knows, where the vendor asks for one and the test names none. */
    private OrderRef owned(OrderRef ref) {
        Map<String, String> names = sandbox.seededCustomer();
        return names.isEmpty() || ref.customer() != null
                ? ref
                : OrderRefBuilder.builder(ref)
                        .customer(new CustomerRef(
                                names.getOrDefault("scheme", ""),
                                names.getOrDefault("value", ""),
                                names.get("source"),
                                names.get("account")))
                        .build();
    }

    @Override
    public synchronized Order order(OrderRef ref) {
        SandboxVendor read = copy == null ? start(provider, settings) : copy;
        copy = read;
        for (String id : sandbox.orderIds()) {
            sandbox.order(id).ifPresent(document -> read.sandbox.seed(id, document));
        }
        return orThrow(read.gateway().get(owned(ref))).order();
    }

    @Override
    public String document(OrderRef ref) {
        String id = ref.id();
        return (id == null ? java.util.Optional.<String>empty() : sandbox.order(id))
                .orElseThrow(() -> new IllegalArgumentException(name() + " holds no order with this ref.id"));
    }

    @Override
    public synchronized List<OrderRef> created() {
        return sandbox.orderIds().stream()
                .filter(id -> !known.contains(id))
                .map(id -> owned(OrderRef.id(id)))
                .toList();
    }

    @Override
    public List<Sent> sent() {
        return sandbox.requests().stream()
                .skip(requestsOfSeeds.get())
                .map(Sent::of)
                .toList();
    }

    @Override
    public void answerLate(Duration delay) {
        sandbox.inject(Fault.slow(delay));
    }

    @Override
    public void throttle(Duration wait) {
        sandbox.inject(Fault.answer(429, "{}").withHeader("Retry-After", String.valueOf(wait.toSeconds())));
    }

    @Override
    public void beUnavailable() {
        sandbox.inject(Fault.answer(503, "{}"));
    }

    @Override
    public void resetConnection() {
        sandbox.inject(Fault.reset());
    }

    @Override
    public void loseAnswer() {
        sandbox.inject(Fault.reset().afterApplying());
    }

    /** What arrived and is not allowed, each in a sentence of the vendor's page. */
    List<String> violations() {
        return sandbox.violations().stream()
                .map(each -> each.rule() + " (at " + each.where() + ")")
                .toList();
    }

    @Override
    public synchronized void close() {
        try (sandbox;
                open) {
            if (copy != null) {
                copy.close();
            }
        }
    }
}

package org.ordergateway.conformance.fault;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateway;
import org.ordergateway.conformance.Vendor;
import org.ordergateway.conformance.traffic.Tampering;
import org.ordergateway.conformance.traffic.WireAnswer;
import org.ordergateway.conformance.traffic.WireRequest;
import org.ordergateway.testkit.harness.AdapterHarness;

/** The adapter that a fault is put onto, and the newest of its traffic where the fault looks at it. */
public final class Subject {

    private final Vendor vendor;
    private final AdapterHarness harness;
    private final AtomicReference<@Nullable WireRequest> sent = new AtomicReference<>();
    private final AtomicReference<@Nullable WireAnswer> told = new AtomicReference<>();
    private final AtomicReference<CompletableFuture<Boolean>> head = new AtomicReference<>(new CompletableFuture<>());
    private final List<OrderGateway> gateways = new CopyOnWriteArrayList<>();

    Subject(Vendor vendor, AdapterHarness harness) {
        this.vendor = vendor;
        this.harness = harness;
    }

    public Vendor vendor() {
        return vendor;
    }

    /** What of a request is damaged. */
    Vendor.Members members() {
        return Objects.requireNonNull(vendor.members());
    }

    public AdapterHarness harness() {
        return harness;
    }

    /** The sound gateways that were opened, for faults that mix them up. */
    List<OrderGateway> gateways() {
        return gateways;
    }

    /** The newest request; absent before the first one. */
    @Nullable WireRequest sent() {
        return sent.get();
    }

    /** The newest answer; absent where none came to the newest request. */
    @Nullable WireAnswer told() {
        return told.get();
    }

    /** Ends when the head of the next answer comes. */
    CompletableFuture<?> nextHead() {
        CompletableFuture<Boolean> next = new CompletableFuture<>();
        head.set(next);
        return next;
    }

    /** Lets the traffic through and remembers it. */
    Tampering seeing() {
        return new Tampering() {
            @Override
            public WireRequest request(WireRequest request) {
                sent.set(request);
                told.set(null);
                return request;
            }

            @Override
            public void begun(WireRequest asked) {
                head.get().complete(true);
            }

            @Override
            public WireAnswer answer(WireRequest asked, WireAnswer answer) {
                told.set(answer);
                return answer;
            }
        };
    }
}

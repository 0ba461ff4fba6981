package org.ordergateway;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.settings.Settings;

/** A gateway to nowhere that knows whether it was closed. */
public class StubGateway implements OrderGateway {

    static final OrderFailure NOWHERE =
            new OrderFailure.Unavailable(org.ordergateway.failure.Effect.NONE, null, FailureDetail.of("nowhere"));

    static final List<StubGateway> OPENED = new ArrayList<>();

    final Settings settings;
    boolean closed;

    public StubGateway(Settings settings) {
        this.settings = settings;
        OPENED.add(this);
    }

    @Override
    public Either<OrderFailure, OrderReceipt> create(NewOrder order, CallOptions options) {
        return Either.left(NOWHERE);
    }

    @Override
    public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
        return Either.left(NOWHERE);
    }

    @Override
    public Either<OrderFailure, OrderSnapshot> get(OrderRef ref, CallOptions options) {
        return Either.left(NOWHERE);
    }

    @Override
    public OrderPages find(OrderQuery query, CallOptions options) {
        return OrderPages.failed(new FindFailure(NOWHERE, "0"));
    }

    @Override
    public Plan plan(OrderUpdate update) {
        return new Plan("stub", List.of(), List.of(), NOWHERE);
    }

    @Override
    public Plan plan(NewOrder order) {
        return new Plan("stub", List.of(), List.of(), NOWHERE);
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of("stub", table -> {});
    }

    @Override
    public Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options) {
        return Either.left(NOWHERE);
    }

    @Override
    public void close() {
        closed = true;
        if (settings.gateway().startsWith("stubborn")) {
            throw new IllegalStateException("does not close");
        }
    }
}

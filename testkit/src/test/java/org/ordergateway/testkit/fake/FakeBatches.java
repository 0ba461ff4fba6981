package org.ordergateway.testkit.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderBatches;
import org.ordergateway.OrderReceipt;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.server.ExactJson;

/** {@code PATCH /orders}, the fake vendor's call for many updates; it has none for new orders. */
final class FakeBatches implements OrderBatches {

    private static final int MOST = 10;

    private final FakeGateway gateway;
    private final FakeCalls calls;
    private final FakeWords words;
    private final Set<Flaw> flaws;
    private final BiFunction<JsonNode, FakeCalls.Good, OrderReceipt> receipts;

    FakeBatches(
            FakeGateway gateway,
            FakeCalls calls,
            FakeWords words,
            Set<Flaw> flaws,
            BiFunction<JsonNode, FakeCalls.Good, OrderReceipt> receipts) {
        this.gateway = gateway;
        this.calls = calls;
        this.words = words;
        this.flaws = flaws;
        this.receipts = receipts;
    }

    @Override
    public int batchSize(OrderUpdate update, CallOptions options) {
        return gateway.plan(update).requests().size() == 1 && update.set().status() == null ? MOST : 1;
    }

    @Override
    public int batchSize(NewOrder order, CallOptions options) {
        return 1;
    }

    @Override
    public List<Either<OrderFailure, OrderReceipt>> update(List<OrderUpdate> updates, CallOptions options) {
        ObjectNode body = ExactJson.object();
        var orders = body.putArray("orders");
        updates.forEach(update -> orders.add(
                words.write(update.set(), update.clear()).put("id", update.ref().id())));
        Either<OrderFailure, FakeCalls.Good> sent =
                calls.send("PATCH", "/orders", ExactJson.write(body), options, Doubt.of(updates.get(0)), true);
        List<Either<OrderFailure, OrderReceipt>> outcomes = new ArrayList<>();
        for (int i = 0; i < updates.size(); i++) {
            outcomes.add(sent.isLeft() ? failed(sent.getLeft(), updates.get(i), options) : outcome(sent.get(), i));
        }
        if (flaws.contains(Flaw.BATCH_RESULTS_SWAPPED)) {
            outcomes.add(outcomes.remove(0));
        }
        if (flaws.contains(Flaw.BATCH_FAILS_AS_ONE) && outcomes.stream().anyMatch(Either::isLeft)) {
            outcomes.replaceAll(
                    any -> Either.left(new OrderFailure.Rejected(List.of(), FailureDetail.of("one failed"))));
        }
        return outcomes;
    }

    @Override
    public List<Either<OrderFailure, OrderReceipt>> create(List<NewOrder> orders, CallOptions options) {
        return OrderBatches.oneByOne(gateway).create(orders, options);
    }

    private Either<OrderFailure, OrderReceipt> failed(OrderFailure failure, OrderUpdate update, CallOptions options) {
        if (failure instanceof OrderFailure.InDoubt open) {
            return Either.left(
                    flaws.contains(Flaw.BATCH_DOUBT_TOLD_AS_NONE)
                            ? new OrderFailure.Unavailable(Effect.NONE, null, failure.detail())
                            : open.about(Doubt.of(update)));
        }
        return flaws.contains(Flaw.BATCH_REFUSED_AND_SENT_ONE_BY_ONE)
                ? gateway.update(update, options)
                : Either.left(failure);
    }

    private Either<OrderFailure, OrderReceipt> outcome(FakeCalls.Good good, int i) {
        JsonNode answered = good.document().path("orders").path(i);
        return answered.path("ok").asBoolean()
                ? Either.right(receipts.apply(answered, good))
                : Either.left(new OrderFailure.NotFound(FailureDetail.of("fake", "no such order")));
    }
}

package org.ordergateway.testkit.rule;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderBatches;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.server.ExactJson;

/** The vendor's own calls for many orders. */
final class BatchRules {

    private static final int ORDERS = 4;

    private BatchRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "A vendor's own call for many orders",
                List.of(
                        Rule.of(
                                "B-7",
                                "Orders that may go together go by one request, each with its own change and result.",
                                BatchRules::together),
                        Rule.of(
                                "B-8",
                                "An order of a call for many that fails is one failure, and the others are applied.",
                                BatchRules::oneBad),
                        Rule.of(
                                "B-9",
                                "When the answer to a call for many is lost, each order of it is in doubt, and says what"
                                        + " was asked for.",
                                BatchRules::lost),
                        Rule.of(
                                "B-10",
                                "When a call for many is refused as a whole, each order of it fails with effect none.",
                                BatchRules::refused),
                        Rule.of(
                                "B-11",
                                "New orders that may go together go by one request, each with its own result.",
                                BatchRules::created)));
    }

    private static void together(Bench bench) {
        Crowd crowd = crowd(bench);
        List<Either<OrderFailure, OrderReceipt>> outcomes = update(bench, crowd.updates());
        for (int i = 0; i < ORDERS; i++) {
            OrderReceipt receipt = Bench.succeeded(outcomes.get(i), "each update to succeed");
            String asked = crowd.ref(i).id();
            Breach.unless(
                    Objects.equals(receipt.ref().id(), asked),
                    "the receipt of order " + asked,
                    "it is of " + receipt.ref().id());
            crowd.holds(i, i);
        }
        Breach.unless(bench.hits() == 1, "1 request", "there were " + bench.hits());
    }

    private static void oneBad(Bench bench) {
        Crowd crowd = crowd(bench);
        @Nullable OrderRef unknown = bench.harness().provocations().unknownOrder();
        NotRun.unless(unknown != null, "the harness names no unknown order");
        List<OrderUpdate> updates = new ArrayList<>(crowd.updates());
        updates.set(1, crowd.update(Objects.requireNonNull(unknown), 1));
        bench.wrongOnPurpose();
        List<Either<OrderFailure, OrderReceipt>> outcomes = update(bench, updates);
        for (int i = 0; i < ORDERS; i++) {
            if (i == 1) {
                OrderFailure failure = Bench.failed(outcomes.get(i), "the unknown order to fail");
                Breach.unless(failure.effect() == Effect.NONE, "effect none", "it is " + Neutral.shown(failure));
            } else {
                var unused = Bench.succeeded(outcomes.get(i), "the other orders to be applied");
                crowd.holds(i, i);
            }
        }
    }

    private static void lost(Bench bench) {
        Crowd crowd = crowd(bench);
        bench.sandbox().inject(Fault.reset().afterApplying());
        List<OrderUpdate> updates = crowd.updates();
        List<Either<OrderFailure, OrderReceipt>> outcomes = update(bench, updates);
        for (int i = 0; i < ORDERS; i++) {
            OrderFailure failure = Bench.failed(outcomes.get(i), "each order to be in doubt");
            boolean own = failure instanceof OrderFailure.InDoubt open
                    && open.doubt() != null
                    && updates.get(i).equals(open.doubt().update());
            Breach.unless(own, "in doubt, with this order's own update", "it is " + Neutral.shown(failure));
        }
        Breach.unless(bench.hits() == 1, "1 request", "there were " + bench.hits());
    }

    private static void refused(Bench bench) {
        Crowd crowd = crowd(bench);
        bench.sandbox()
                .inject(bench.harness().provocations().rejected("not like this").answer());
        for (Either<OrderFailure, OrderReceipt> outcome : update(bench, crowd.updates())) {
            OrderFailure failure = Bench.failed(outcome, "each order to be refused");
            Breach.unless(failure.effect() == Effect.NONE, "effect none", "it is " + Neutral.shown(failure));
        }
        Breach.unless(bench.hits() == 1, "1 request", "there were " + bench.hits());
    }

    private static void created(Bench bench) {
        bench.needs(Operation.CREATE);
        List<NewOrder> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(bench.newOrder(ExactJson.object()));
        }
        OrderBatches batches = bench.gateway().batches();
        needs(bench, batches.batchSize(orders.get(0), CallOptions.DEFAULT));
        List<Either<OrderFailure, OrderReceipt>> outcomes = batches.create(orders, CallOptions.DEFAULT);
        Breach.unless(outcomes.size() == ORDERS, ORDERS + " outcomes", "there were " + outcomes.size());
        for (int i = 0; i < ORDERS; i++) {
            OrderReceipt receipt = Bench.succeeded(outcomes.get(i), "each creation to succeed");
            Breach.unless(
                    Objects.equals(receipt.ref().number(), orders.get(i).ref().number()),
                    "the receipt of number " + orders.get(i).ref().number(),
                    "it is of " + receipt.ref().number());
            var unused = bench.state(String.valueOf(receipt.ref().id()));
        }
        Breach.unless(bench.hits() == 1, "1 request", "there were " + bench.hits());
    }

    private static Crowd crowd(Bench bench) {
        bench.needs(Operation.UPDATE);
        Crowd crowd = Crowd.held(bench, ORDERS);
        needs(bench, bench.gateway().batches().batchSize(crowd.update(0, 0), CallOptions.DEFAULT));
        return crowd;
    }

    private static void needs(Bench bench, int batchSize) {
        NotRun.unless(batchSize >= ORDERS, bench.sandbox().vendor() + " has no call for many such orders");
    }

    private static List<Either<OrderFailure, OrderReceipt>> update(Bench bench, List<OrderUpdate> updates) {
        List<Either<OrderFailure, OrderReceipt>> outcomes =
                bench.open(Map.of()).batches().update(updates, CallOptions.DEFAULT);
        Breach.unless(outcomes.size() == updates.size(), updates.size() + " outcomes", "there were " + outcomes.size());
        return outcomes;
    }
}

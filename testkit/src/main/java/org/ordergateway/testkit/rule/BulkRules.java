package org.ordergateway.testkit.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.bulk.BulkOptions;
import org.ordergateway.bulk.BulkResult;
import org.ordergateway.bulk.BulkRun;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.Effect;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Reactions;
import org.ordergateway.sandbox.server.ExactJson;

/** Many orders in one run. */
final class BulkRules {

    private static final int ORDERS = 10;
    private static final int BAD = 6;
    private static final int CALLS = 3;

    private BulkRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "Many orders in one run",
                List.of(
                        Rule.of(
                                "B-1",
                                "Each input of a run of updates has one result, its own, and each order its own change.",
                                BulkRules::own),
                        Rule.of(
                                "B-2",
                                "Each new order of a run is created once, and its result names it.",
                                BulkRules::created),
                        Rule.of(
                                "B-3",
                                "One order of a run that fails for good is reported with its cause and stops no other; a"
                                        + " run of the failures alone sends one request.",
                                BulkRules::oneBad),
                        Rule.of(
                                "B-4",
                                "The changes of one order in a run are made in their order, however late one is answered.",
                                BulkRules::inOrder),
                        Rule.of(
                                "B-5",
                                "A run has no more calls in flight than its bound.",
                                bench -> hanging(bench, BulkRules::bounded)),
                        Rule.of(
                                "B-6",
                                "A run that is closed sends nothing more, and what it read has results: no effect where"
                                        + " nothing was sent, unknown where a call was in flight.",
                                bench -> hanging(bench, BulkRules::closed))));
    }

    private static void own(Bench bench) {
        bench.needs(Operation.UPDATE);
        Crowd crowd = Crowd.held(bench, ORDERS);
        List<OrderUpdate> updates = crowd.updates();
        List<BulkResult<OrderUpdate, OrderReceipt>> results = all(bench.gateway(), updates);
        belong(updates, results);
        for (BulkResult<OrderUpdate, OrderReceipt> result : results) {
            OrderReceipt receipt = Bench.succeeded(result.outcome(), "each update to succeed");
            String asked = Objects.requireNonNull(result.input()).ref().id();
            Breach.unless(
                    Objects.equals(receipt.ref().id(), asked),
                    "the receipt of order " + asked,
                    "it is of " + receipt.ref().id());
        }
        bench.noViolation();
        for (int i = 0; i < ORDERS; i++) {
            crowd.holds(i, i);
        }
        Breach.unless(bench.hits() <= ORDERS, ORDERS + " requests at most", "there were " + bench.hits());
    }

    private static void created(Bench bench) {
        bench.needs(Operation.CREATE);
        List<NewOrder> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(bench.newOrder(ExactJson.object()));
        }
        Set<String> before = new HashSet<>(bench.sandbox().orderIds());
        Set<String> named = new HashSet<>();
        try (BulkRun<NewOrder, OrderReceipt> run =
                bench.gateway().createAll(orders.stream(), BulkOptions.inFlight(CALLS))) {
            List<BulkResult<NewOrder, OrderReceipt>> results = run.results().toList();
            belong(orders, results);
            results.forEach(result -> named.add(Bench.succeeded(result.outcome(), "each creation to succeed")
                    .ref()
                    .id()));
        }
        Set<String> added = new HashSet<>(bench.sandbox().orderIds());
        added.removeAll(before);
        Breach.unless(
                added.size() == ORDERS && added.equals(named),
                ORDERS + " new orders at the vendor, each named by a receipt",
                added.size() + " are new, and the receipts name " + named.size() + " orders");
    }

    private static void oneBad(Bench bench) {
        bench.needs(Operation.UPDATE);
        @Nullable OrderRef unknown = bench.harness().provocations().unknownOrder();
        NotRun.unless(unknown != null, "the harness names no unknown order");
        Crowd crowd = Crowd.held(bench, ORDERS);
        List<OrderUpdate> updates = new ArrayList<>(crowd.updates());
        updates.set(BAD, crowd.update(Objects.requireNonNull(unknown), BAD));
        bench.wrongOnPurpose();
        List<BulkResult<OrderUpdate, OrderReceipt>> failed = all(bench.gateway(), updates, 1).stream()
                .filter(BulkResult::failed)
                .toList();
        for (int i = 0; i < ORDERS; i++) {
            if (i != BAD) {
                crowd.holds(i, i);
            }
        }
        boolean alone = failed.size() == 1
                && failed.get(0).index() == BAD
                && failed.get(0).outcome().getLeft().effect() == Effect.NONE;
        Breach.unless(alone, "the one of input " + BAD + " to fail, with effect none", "these failed: " + failed);
        int hits = bench.hits();
        List<OrderUpdate> again = new ArrayList<>();
        failed.forEach(result -> again.add(result.input()));
        List<BulkResult<OrderUpdate, OrderReceipt>> second = all(bench.gateway(), again);
        Breach.unless(
                second.size() == 1 && bench.hits() == hits + 1,
                "1 request of a run of the failures",
                (bench.hits() - hits) + " were sent");
    }

    private static void inOrder(Bench bench) {
        bench.needs(Operation.UPDATE);
        Crowd crowd = Crowd.held(bench, 2);
        List<OrderUpdate> updates = new ArrayList<>();
        for (int change = 0; change < ORDERS; change++) {
            updates.add(crowd.update(0, change));
        }
        updates.add(crowd.update(1, ORDERS));
        // Whatever comes sooner is answered later, if they come together.
        for (int request = ORDERS; request > 0; request--) {
            bench.sandbox().inject(Fault.slow(Duration.ofMillis(12L * request)));
        }
        List<BulkResult<OrderUpdate, OrderReceipt>> results = all(bench.open(Map.of()), updates);
        results.forEach(result -> Bench.succeeded(result.outcome(), "each change to succeed"));
        List<Long> finished = results.stream()
                .map(BulkResult::index)
                .filter(index -> index < ORDERS)
                .toList();
        Breach.unless(
                finished.equals(finished.stream().sorted().toList()),
                "each change of an order to be answered before the next is sent",
                "they were answered in the order " + finished);
        crowd.holds(0, ORDERS - 1);
        crowd.holds(1, ORDERS);
    }

    /** A run at a vendor that never answers. */
    private interface Hanging {
        void check(FaultServer server, BulkRun<OrderUpdate, OrderReceipt> run) throws Exception;
    }

    private static void hanging(Bench bench, Hanging hanging) throws Exception {
        bench.needs(Operation.UPDATE);
        Crowd crowd = Crowd.unheld(bench, 200);
        FaultServer server = bench.faulty(Reactions.silence());
        OrderGateway gateway = bench.open(bench.harness().at(server.url().toString()));
        CallOptions patient = CallOptions.DEFAULT.withDeadline(Duration.ofSeconds(30));
        try (BulkRun<OrderUpdate, OrderReceipt> run =
                gateway.updateAll(crowd.updates().stream(), BulkOptions.inFlight(CALLS), patient)) {
            Thread caller = new Thread(() -> {
                var unused = run.hasNext();
            });
            caller.setDaemon(true);
            caller.start();
            for (int i = 0; i < 500 && server.hits().size() < CALLS; i++) {
                Thread.sleep(10);
            }
            Breach.unless(
                    server.hits().size() == CALLS,
                    CALLS + " calls in flight",
                    "there are " + server.hits().size());
            hanging.check(server, run);
            run.close();
            caller.join();
        }
    }

    private static void bounded(FaultServer server, BulkRun<OrderUpdate, OrderReceipt> run) throws Exception {
        Thread.sleep(300);
        Breach.unless(
                server.hits().size() == CALLS,
                "no more than " + CALLS + " calls",
                "there are " + server.hits().size());
    }

    private static void closed(FaultServer server, BulkRun<OrderUpdate, OrderReceipt> run) {
        run.close();
        int hits = server.hits().size();
        long sent = 0;
        long results = 0;
        while (run.hasNext()) {
            BulkResult<OrderUpdate, OrderReceipt> result = run.next();
            results++;
            sent += Bench.failed(result.outcome(), "a failure of what was not answered")
                                    .effect()
                            == Effect.UNKNOWN
                    ? 1
                    : 0;
        }
        long read = run.progress().read();
        Breach.unless(results == read, "a result for each of " + read, "there are " + results);
        Breach.unless(
                sent >= CALLS && sent < read,
                "the effect to be unknown for those in flight alone",
                "it is for " + sent + " of " + read);
        Breach.unless(
                hits == CALLS && server.hits().size() == hits,
                "nothing sent after it was closed",
                "there are " + server.hits().size());
    }

    private static <I> void belong(List<I> inputs, List<? extends BulkResult<I, ?>> results) {
        Set<Long> seen = new HashSet<>();
        for (BulkResult<I, ?> result : results) {
            Breach.unless(
                    seen.add(result.index()) && Objects.equals(inputs.get((int) result.index()), result.input()),
                    "the result of input " + result.index() + " to hold it, once",
                    "it holds another, or came twice");
        }
        Breach.unless(results.size() == inputs.size(), inputs.size() + " results", "there were " + results.size());
    }

    private static List<BulkResult<OrderUpdate, OrderReceipt>> all(OrderGateway gateway, List<OrderUpdate> updates) {
        return all(gateway, updates, CALLS);
    }

    private static List<BulkResult<OrderUpdate, OrderReceipt>> all(
            OrderGateway gateway, List<OrderUpdate> updates, int inFlight) {
        try (BulkRun<OrderUpdate, OrderReceipt> run =
                gateway.updateAll(updates.stream(), BulkOptions.inFlight(inFlight))) {
            return run.results().toList();
        }
    }
}

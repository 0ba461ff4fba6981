package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Plan;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderRefBuilder;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Way;

/** An order's life at a vendor: created, read, updated, read again, and each time held against the plan. */
final class Life {

    private static final List<Operation> NEEDED = List.of(Operation.CREATE, Operation.UPDATE, Operation.GET);

    private final Bench bench;

    private Life(Bench bench) {
        this.bench = bench;
    }

    /** Two lives, so that each field is named by one update and kept by the other. */
    static List<Case> cases(Bench bench) {
        return List.of(
                Case.of("every second field", at -> new Life(at).check(0)),
                Case.of("the other fields", at -> new Life(at).check(1)));
    }

    private void check(int half) {
        NEEDED.forEach(bench::needs);
        NewOrder order = bench.newOrder(Together.all(Together.fields(bench, Way.CREATE)));
        Plan plan = bench.gateway().plan(order);
        OrderReceipt receipt = Bench.succeeded(bench.gateway().create(order), "the new order to be taken");
        bench.noViolation();
        String id = Objects.requireNonNull(receipt.ref().id());
        OrderRef ref = OrderRefBuilder.builder(order.ref()).id(id).build();
        JsonNode created = read(ref);
        Promised promised = new Promised(bench, Access.CREATE, plan);
        promised.ask(order.order());
        promised.kept(created, bench.state(id), 0);
        update(OrderUpdate.of(ref, half(half, created)), id, created);
    }

    private void update(OrderUpdate update, String id, JsonNode before) {
        Plan plan = bench.gateway().plan(update);
        var unused = bench.updated(update);
        bench.noViolation();
        JsonNode after = read(update.ref());
        Promised promised = new Promised(bench, Access.UPDATE, plan);
        promised.ask(update.set());
        promised.kept(after, bench.state(id), 0);
        promised.untouched(before, after, named(update.set()));
    }

    private JsonNode read(OrderRef ref) {
        return Promised.json(Bench.succeeded(bench.gateway().get(ref), "the new order to be read")
                .order());
    }

    /** Every second field; what the vendor itself numbered keeps the number that it has in this order. */
    private Order half(int half, JsonNode created) {
        List<Written> all = Together.fields(bench, Way.UPDATE);
        List<Written> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i % 2 == half) {
                some.add(all.get(i));
            }
        }
        JsonNode json = Together.all(some);
        for (OrderField field : OrderField.setIn(Neutral.order(json))) {
            JsonNode given = created.at(Read.pointer(field.path(), 0));
            if (field.path().endsWith(".id") && !field.path().contains("[]") && !given.isMissingNode()) {
                json = Json.with(json, Read.pointer(field.path(), 0), given);
            }
        }
        return Neutral.order(json);
    }

    /** Where an order's fields are read; a field of a list stands for the whole list. */
    private static Set<String> named(Order order) {
        Set<String> pointers = new LinkedHashSet<>();
        OrderField.setIn(order)
                .forEach(field -> pointers.add(
                        "/" + field.path().replaceFirst("\\[].*", "").replace('.', '/')));
        return pointers;
    }
}

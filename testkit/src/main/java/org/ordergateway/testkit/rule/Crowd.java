package org.ordergateway.testkit.rule;

import java.util.ArrayList;
import java.util.List;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.harness.Json;

/** Many orders at the vendor, alike but for their ids, and changes of them that can be told apart. */
final class Crowd {

    private final Bench bench;
    private final Own own;
    private final List<String> ids = new ArrayList<>();

    private Crowd(Bench bench) {
        this.bench = bench;
        this.own = new Own(bench);
    }

    /** So many orders, which the vendor holds. */
    static Crowd held(Bench bench, int many) {
        Crowd crowd = unheld(bench, many);
        String seeded = Json.written(bench.state());
        for (int i = 0; i < many; i++) {
            String id = crowd.ids.get(i);
            bench.sandbox().seed(id, bench.harness().copyOfSeeded(seeded, id, i));
        }
        return crowd;
    }

    /** So many orders, of which the vendor knows nothing. */
    static Crowd unheld(Bench bench, int many) {
        Crowd crowd = new Crowd(bench);
        for (int i = 0; i < many; i++) {
            crowd.ids.add(bench.harness().anotherId(i));
        }
        return crowd;
    }

    OrderRef ref(int order) {
        return bench.harness().refTo(ids.get(order));
    }

    /** A change of this order to a value of this number's own. */
    OrderUpdate update(int order, int value) {
        return update(ref(order), value);
    }

    /** A change of another order than those of the crowd. */
    OrderUpdate update(OrderRef ref, int value) {
        return own.update(ref, value);
    }

    /** One change for each order, with the order's own number as its value. */
    List<OrderUpdate> updates() {
        List<OrderUpdate> all = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            all.add(update(i, i));
        }
        return all;
    }

    /** A breach unless the vendor holds this value in this order. */
    void holds(int order, int value) {
        own.found(ids.get(order), value);
    }
}

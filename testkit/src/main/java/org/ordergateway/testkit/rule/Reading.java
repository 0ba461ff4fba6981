package org.ordergateway.testkit.rule;

import io.vavr.control.Either;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.capability.Operation;
import org.ordergateway.model.Order;

/** Reads the seeded order in whichever way the vendor offers. */
final class Reading {

    private final Bench bench;

    Reading(Bench bench) {
        this.bench = bench;
    }

    Order seeded() {
        if (bench.can(Operation.GET)) {
            return Bench.succeeded(bench.gateway().get(bench.harness().ref()), "the order to be read")
                    .order();
        }
        if (bench.can(Operation.FIND)) {
            return found();
        }
        OrderReceipt receipt = bench.updated(new Trouble(bench).plainUpdate());
        @Nullable Order order = receipt.order();
        if (order == null) {
            throw new Breach("the vendor's answer to an update as an order in the receipt", "the receipt has none");
        }
        return order;
    }

    private Order found() {
        try (Pull pages = new Pull(bench.gateway().find(bench.harness().everything(null)))) {
            while (pages.hasNext()) {
                Either<FindFailure, OrderPage> page = pages.next();
                if (page.isLeft()) {
                    throw new Breach(
                            "orders to be found", Neutral.shown(page.getLeft().failure()));
                }
                for (OrderSnapshot snapshot : page.get().orders()) {
                    if (Objects.equals(
                            snapshot.ref().id(), bench.harness().ref().id())) {
                        return snapshot.order();
                    }
                }
            }
        }
        throw new Breach("the seeded order among those found", "it was not found");
    }
}

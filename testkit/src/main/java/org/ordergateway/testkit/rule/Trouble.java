package org.ordergateway.testkit.rule;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Support;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.testkit.harness.Way;

/** The plainest call of each operation, for trouble to meet. */
final class Trouble {

    private final Bench bench;

    Trouble(Bench bench) {
        this.bench = bench;
    }

    /** Whether the vendor's orders may be others afterwards. */
    static boolean isChange(Operation operation) {
        return operation == Operation.CREATE || operation == Operation.UPDATE;
    }

    /** Makes the call; absent when it succeeded. */
    @Nullable OrderFailure call(Operation operation, Attempt attempt) {
        return switch (operation) {
            case CREATE ->
                attempt.gateway().create(newOrder(), attempt.options()).fold(left -> left, right -> null);
            case UPDATE ->
                attempt.gateway()
                        .update(plainUpdate(attempt.ref()), attempt.options())
                        .fold(left -> left, right -> null);
            case GET -> attempt.gateway().get(attempt.ref(), attempt.options()).fold(left -> left, right -> null);
            case FIND -> find(attempt);
        };
    }

    private @Nullable OrderFailure find(Attempt attempt) {
        try (Pull pages = new Pull(attempt.gateway().find(bench.harness().everything(null), attempt.options()))) {
            while (pages.hasNext()) {
                var page = pages.next();
                if (page.isLeft()) {
                    return page.getLeft().failure();
                }
            }
        }
        return null;
    }

    NewOrder newOrder() {
        return bench.newOrder(ExactJson.object());
    }

    OrderUpdate plainUpdate() {
        return plainUpdate(bench.harness().ref());
    }

    OrderUpdate plainUpdate(OrderRef ref) {
        return OrderUpdate.of(ref, plainSet());
    }

    Order plainSet() {
        return Neutral.order(Written.declared(bench, Way.UPDATE, plainPath(), 0).json());
    }

    /** A field of plain text that needs nothing beside it; else any field outside lines. */
    String plainPath() {
        List<Predicate<OrderField>> wishes = List.of(
                field -> field.type() == String.class
                        && field.shape() == OrderField.Shape.VALUE
                        && bench.samples().companions(Way.UPDATE, field.path()).isEmpty(),
                field -> true);
        for (Predicate<OrderField> wish : wishes) {
            for (OrderField field : OrderField.all()) {
                if (isPlain(field) && wish.test(field)) {
                    return field.path();
                }
            }
        }
        throw new Breach("any field outside lines that an update can set", "none is declared and placed");
    }

    /** Whether an update can set the field alone. */
    boolean isPlain(OrderField field) {
        return !field.path().contains("[]")
                && exact(field)
                && bench.places().place(Access.UPDATE, field.path()) != null;
    }

    private boolean exact(OrderField field) {
        return bench.capabilities().cell(field, Access.UPDATE).support() == Support.EXACT;
    }
}

package org.ordergateway.capability;

import io.vavr.control.Either;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderUpdate;

/**
 * Stands before an adapter's mapper: lets through what the vendor can take, and refuses, before anything is sent, a
 * change with a field that it cannot. Immutable and safe for use by many threads.
 */
public final class Guard {

    private final Capabilities capabilities;
    private final OnLoss onLoss;

    public Guard(Capabilities capabilities, OnLoss onLoss) {
        this.capabilities = capabilities;
        this.onLoss = onLoss;
    }

    /** The same guard over another table, for what one call alone allows. */
    public Guard over(Capabilities table) {
        return table == capabilities ? this : new Guard(table, onLoss);
    }

    /** The update with what the vendor can take, or why it is refused. */
    public Either<OrderFailure, Admitted<OrderUpdate>> admit(OrderUpdate update) {
        if (!capabilities.operations().contains(Operation.UPDATE)) {
            return Either.left(noOperation(Operation.UPDATE));
        }
        if (asksForNothing(update)) {
            return Either.left(OrderFailure.Invalid.of(
                    "set", "the update changes nothing; set a field, clear one, or change a line"));
        }
        if (Fates.allPossible(capabilities, update)) {
            return Either.right(new Admitted<>(update, List.of()));
        }
        List<FieldFate> lost = lost(Fates.of(capabilities, update));
        if (onLoss == OnLoss.REFUSE) {
            return Either.left(refusal("update", lost));
        }
        OrderUpdate rest = Fates.possiblePart(capabilities, update);
        return asksForNothing(rest) ? Either.left(refusal("update", lost)) : Either.right(new Admitted<>(rest, lost));
    }

    /** The new order with what the vendor can take, or why it is refused. */
    public Either<OrderFailure, Admitted<NewOrder>> admit(NewOrder order) {
        if (!capabilities.operations().contains(Operation.CREATE)) {
            return Either.left(noOperation(Operation.CREATE));
        }
        List<FieldFate> lost = lost(Fates.of(capabilities, order));
        if (lost.isEmpty()) {
            return Either.right(new Admitted<>(order, List.of()));
        }
        if (onLoss == OnLoss.REFUSE) {
            return Either.left(refusal("create", lost));
        }
        Order rest = Fates.possiblePart(capabilities, order.order(), Access.CREATE);
        return Either.right(new Admitted<>(new NewOrder(order.ref(), rest), lost));
    }

    /** Whether the vendor can do this at all. */
    public Either<OrderFailure, Operation> admit(Operation operation) {
        return capabilities.operations().contains(operation)
                ? Either.right(operation)
                : Either.left(noOperation(operation));
    }

    /** What becomes of everything that an update asks for. */
    public List<FieldFate> fates(OrderUpdate update) {
        return Fates.of(capabilities, update);
    }

    /** What becomes of everything that a new order holds. */
    public List<FieldFate> fates(NewOrder order) {
        return Fates.of(capabilities, order);
    }

    private OrderFailure noOperation(Operation operation) {
        return OrderFailure.Unsupported.operation(
                capabilities.vendor(),
                capabilities.vendor() + " has no " + operation.word() + "; it can "
                        + String.join(
                                ", ",
                                capabilities.operations().stream()
                                        .map(Operation::word)
                                        .toList()));
    }

    private OrderFailure refusal(String what, List<FieldFate> lost) {
        return OrderFailure.Unsupported.of(
                capabilities.vendor(),
                capabilities.vendor() + " cannot take every field of this " + what
                        + "; take these out, or set on-loss=report to send the rest",
                lost.stream()
                        .map(field -> new FieldViolation(field.path(), String.valueOf(field.how())))
                        .toList());
    }

    private static List<FieldFate> lost(List<FieldFate> fates) {
        return fates.stream().filter(fate -> fate.fate() == FieldFate.Fate.LOST).toList();
    }

    private static boolean asksForNothing(OrderUpdate update) {
        Set<FieldPath> cleared = new LinkedHashSet<>(update.clear());
        return cleared.isEmpty()
                && update.lineChanges().isEmpty()
                && OrderField.setIn(update.set()).isEmpty();
    }
}

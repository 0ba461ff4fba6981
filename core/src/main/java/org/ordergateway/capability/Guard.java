package org.ordergateway.capability;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.FieldSet;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderRef;
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

    /**
     * The update with what the vendor can take, or why it is refused: {@code Invalid} when it changes nothing or does
     * not say which order in a way that the vendor can use, {@code Unsupported} when something is lost and the guard
     * refuses losses, or when nothing would be left.
     */
    public Either<OrderFailure, Admitted<OrderUpdate>> admit(OrderUpdate update) {
        if (!capabilities.operations().contains(Operation.UPDATE)) {
            return Either.left(noOperation(Operation.UPDATE));
        }
        FieldSet set = OrderField.setIn(update.set());
        if (asksForNothing(update, set)) {
            return Either.left(OrderFailure.Invalid.of(
                    "set", "the update changes nothing; set a field, clear one, or change a line"));
        }
        Either<OrderFailure, OrderUpdate> addressed = addressed(update);
        if (addressed.isLeft()) {
            return Either.left(addressed.getLeft());
        }
        FieldSet fields = Lookup.fields(update, set);
        if (Lookup.allPossible(capabilities, update, fields)) {
            return Either.right(new Admitted<>(update, fields, List.of()));
        }
        List<FieldFate> lost = lost(fates(update));
        if (onLoss == OnLoss.REFUSE) {
            return Either.left(refusal("update", lost));
        }
        OrderUpdate rest = Stripping.possiblePart(capabilities, update);
        FieldSet left = OrderField.setIn(rest.set());
        return asksForNothing(rest, left)
                ? Either.left(refusal("update", lost))
                : Either.right(new Admitted<>(rest, Lookup.fields(rest, left), lost));
    }

    /**
     * The new order with what the vendor can take, or why it is refused: {@code Unsupported} when something is lost and
     * the guard refuses losses, or when nothing would be left.
     */
    public Either<OrderFailure, Admitted<NewOrder>> admit(NewOrder order) {
        if (!capabilities.operations().contains(Operation.CREATE)) {
            return Either.left(noOperation(Operation.CREATE));
        }
        FieldSet fields = OrderField.setIn(order.order());
        if (Lookup.allPossible(capabilities, order.order(), fields, Access.CREATE)) {
            return Either.right(new Admitted<>(order, fields, List.of()));
        }
        List<FieldFate> lost = lost(fates(order));
        if (onLoss == OnLoss.REFUSE) {
            return Either.left(refusal("create", lost));
        }
        Order rest = Stripping.possiblePart(capabilities, order.order(), Access.CREATE);
        FieldSet left = OrderField.setIn(rest);
        return left.isEmpty()
                ? Either.left(refusal("create", lost))
                : Either.right(new Admitted<>(new NewOrder(order.ref(), rest), left, lost));
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

    /** Whether the reference says which order, in a way that the vendor can use. */
    private Either<OrderFailure, OrderUpdate> addressed(OrderUpdate update) {
        OrderRef ref = update.ref();
        if (ref.id() == null && ref.number() == null) {
            return Either.left(OrderFailure.Invalid.of("ref", "names no order; give ref.id or ref.number"));
        }
        Set<RefPart> used = capabilities.refParts(Operation.UPDATE);
        boolean byId = used.contains(RefPart.ID);
        boolean byNumber = used.contains(RefPart.NUMBER);
        return byId && ref.id() != null || byNumber && ref.number() != null || !byId && !byNumber
                ? Either.right(update)
                : Either.left(OrderFailure.Invalid.of(
                        "ref", capabilities.vendor() + " finds an order by " + (byId ? "ref.id" : "ref.number")));
    }

    private static List<FieldFate> lost(List<FieldFate> fates) {
        return fates.stream().filter(fate -> fate.fate() == FieldFate.Fate.LOST).toList();
    }

    private static boolean asksForNothing(OrderUpdate update, FieldSet set) {
        return set.isEmpty()
                && update.clear().isEmpty()
                && update.lineChanges().stream().noneMatch(Stripping::asksForSomething);
    }
}

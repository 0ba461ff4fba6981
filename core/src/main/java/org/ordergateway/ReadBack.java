package org.ordergateway;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Paging;
import org.ordergateway.capability.RefPart;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.FieldFinding;
import org.ordergateway.failure.FieldFinding.Standing;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Resolution;
import org.ordergateway.failure.Resolution.Outcome;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderQueryBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.resolve.Answer;
import org.ordergateway.resolve.Comparison;

/** Finds out what became of a change in doubt, by what any gateway can do: plan, capabilities, get and find. */
final class ReadBack {

    private final OrderGateway gateway;
    private final Capabilities table;
    private final Doubt doubt;
    private final CallOptions options;

    ReadBack(OrderGateway gateway, Doubt doubt, CallOptions options) {
        this.gateway = gateway;
        this.table = gateway.capabilities();
        this.doubt = doubt;
        this.options = options;
    }

    Either<OrderFailure, Resolution> resolve() {
        OrderUpdate update = doubt.update();
        if (update != null) {
            return ofUpdate(update);
        }
        NewOrder created = doubt.created();
        return created == null
                ? tellNothing("nothing is known of what was asked for that could be read back")
                : ofCreation(created);
    }

    private Either<OrderFailure, Resolution> ofUpdate(OrderUpdate update) {
        if (!canBeRead(update.ref())) {
            return tellNothing(table.vendor() + " cannot be asked for this order; look there, or set the values again"
                    + " where setting them twice does no harm");
        }
        return told(
                gateway.get(update.ref(), options),
                snapshot -> Answer.ofUpdate(
                        Comparison.of(table, gateway.plan(update).fields(), update, snapshot.order(), doubt.before()),
                        snapshot.ref(),
                        snapshot.order()),
                Resolution.cannotTell("the vendor has no such order now"));
    }

    private Either<OrderFailure, Resolution> ofCreation(NewOrder created) {
        String number = created.ref().number();
        if (number == null) {
            return tellNothing("the new order has no number of the merchant's own to look for");
        }
        if (canBeRead(created.ref())) {
            FieldFinding none = new FieldFinding("ref.number", Standing.OTHERWISE, "no order with it is held");
            return told(
                    gateway.get(created.ref(), options),
                    snapshot -> found(created, snapshot),
                    new Resolution(
                            Outcome.NOT_APPLIED,
                            "told by ref.number: the vendor holds no order with it",
                            List.of(none),
                            null,
                            null));
        }
        return table.operations().contains(Operation.FIND) && table.paging() == Paging.ONE_PAGE
                ? inTheList(created, number)
                : tellNothing(table.vendor() + " finds no order by the merchant's number; look there before it is sent"
                        + " again");
    }

    /** A list that is one page: what stands in it is there, but no page says that it is whole. */
    private Either<OrderFailure, Resolution> inTheList(NewOrder created, String number) {
        List<OrderSnapshot> same;
        try (OrderPages pages = gateway.find(OrderQueryBuilder.builder().build(), options)) {
            if (!pages.hasNext()) {
                return tellNothing("the vendor's list is empty");
            }
            Either<FindFailure, OrderPage> page = pages.next();
            if (page.isLeft()) {
                return Either.left(page.getLeft().failure());
            }
            same = page.get().orders().stream()
                    .filter(each -> number.equals(each.ref().number()))
                    .toList();
        }
        if (same.size() == 1) {
            return Either.right(found(created, same.get(0)));
        }
        return tellNothing(
                same.isEmpty()
                        ? "no order with this number stands in " + table.vendor()
                                + "'s list, of which no page says that it is whole"
                        : "several orders with this number stand in " + table.vendor() + "'s list");
    }

    private Resolution found(NewOrder created, OrderSnapshot snapshot) {
        return Answer.ofCreation(
                Comparison.of(table, gateway.plan(created).fields(), created.order(), snapshot.order()),
                snapshot.ref(),
                snapshot.order());
    }

    /** What a reading tells; a reading that failed is a failure of its own. */
    private static Either<OrderFailure, Resolution> told(
            Either<OrderFailure, OrderSnapshot> read,
            java.util.function.Function<OrderSnapshot, Resolution> told,
            Resolution missing) {
        if (read.isRight()) {
            return Either.right(told.apply(read.get()));
        }
        OrderFailure failure = read.getLeft();
        return switch (failure.kind()) {
            case NOT_FOUND -> Either.right(missing);
            case CONFLICT -> tellNothing("several orders go by this reference: " + failure.message());
            default -> Either.left(failure);
        };
    }

    private boolean canBeRead(OrderRef ref) {
        Set<RefPart> parts = table.refParts(Operation.GET);
        return table.operations().contains(Operation.GET)
                && (ref.id() != null && parts.contains(RefPart.ID)
                        || ref.number() != null && parts.contains(RefPart.NUMBER));
    }

    private static Either<OrderFailure, Resolution> tellNothing(String why) {
        return Either.right(Resolution.cannotTell(why));
    }
}

package org.ordergateway;

import io.vavr.control.Either;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Evidence;
import org.ordergateway.capability.Guard;
import org.ordergateway.capability.OnLoss;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Plan;
import org.ordergateway.capability.RefPart;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Resolution;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.settings.Settings;

/** A vendor that holds one order, or fails, and is asked what became of a change. */
class Resolving {

    static final Evidence PAGE = Evidence.page("a page");
    static final OrderRef REF = OrderRef.id("1");

    Capabilities table = Capabilities.of("acme", Resolving::declare);

    @Nullable Order held;

    @Nullable OrderFailure failure;

    @Nullable Either<FindFailure, OrderPage> list;

    Resolution resolve(String asked, @Nullable String before, String now) {
        Doubt doubt = Doubt.of(OrderUpdate.of(REF, order(asked)));
        return told(before == null ? doubt : doubt.knowing(order(before)), now);
    }

    Resolution told(Doubt doubt, String now) {
        held = order(now);
        return gateway()
                .resolve(new OrderFailure.InDoubt(doubt, FailureDetail.of("lost")), CallOptions.DEFAULT)
                .get();
    }

    OrderGateway gateway() {
        Guard guard = new Guard(table, OnLoss.REFUSE);
        return new StubGateway(Settings.bind("acme", List.of(), Map.of(), Map.of())) {
            @Override
            public Capabilities capabilities() {
                return table;
            }

            @Override
            public Plan plan(OrderUpdate update) {
                return new Plan("acme", guard.fates(update), List.of(), null);
            }

            @Override
            public Plan plan(NewOrder order) {
                return new Plan("acme", guard.fates(order), List.of(), null);
            }

            @Override
            public Either<OrderFailure, OrderSnapshot> get(OrderRef ref, CallOptions options) {
                return failure != null
                        ? Either.left(failure)
                        : Either.right(new OrderSnapshot(ref, held, List.of(), RawDocument.EMPTY));
            }

            @Override
            public OrderPages find(OrderQuery query, CallOptions options) {
                return list == null ? pages(List.of()) : pages(List.of(list));
            }
        };
    }

    private static OrderPages pages(List<Either<FindFailure, OrderPage>> pages) {
        Iterator<Either<FindFailure, OrderPage>> each = pages.iterator();
        return new OrderPages() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public Either<FindFailure, OrderPage> next() {
                return each.next();
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    static void declare(Capabilities.Table table) {
        Set<Access> all = EnumSet.allOf(Access.class);
        table.operation(Operation.UPDATE, RefPart.ID)
                .operation(Operation.CREATE, RefPart.NUMBER)
                .operation(Operation.GET, RefPart.ID, RefPart.NUMBER)
                .exact(PAGE, all, "note", "reference", "scheduledFor", "customFields", "payment.grandTotal")
                .exact(PAGE, all, "lines", "lines[].id", "lines[].name", "lines[].quantity")
                .exact(PAGE, EnumSet.of(Access.UPDATE), "instructions")
                .transformed(PAGE, EnumSet.of(Access.UPDATE), "formatted", "customer.phone")
                .exact(PAGE, EnumSet.of(Access.READ), "customer.phone", "status")
                .transformed(PAGE, EnumSet.of(Access.UPDATE), "some words only", "status")
                .readBackAsWritten("status");
        for (LineOperation operation : LineOperation.values()) {
            table.lines(operation, PAGE);
        }
    }

    static Order order(String json) {
        return OrderJson.readOrder(json.replace('\'', '"')).get();
    }

    static OrderLine line(String json) {
        return order("{'lines':[" + json + "]}").lines().get(0);
    }
}

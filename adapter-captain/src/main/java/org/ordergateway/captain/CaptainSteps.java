package org.ordergateway.captain;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.wire.Phones;
import org.ordergateway.wire.Writing;

/**
 * Turns a change into the requests that Captain's page wants: what the page's table lists as "pass only" goes out in a
 * request of its own, the rest together, a change of status by its own call. Everything that is wrong is told at once.
 * Immutable.
 */
final class CaptainSteps {

    /** What may stand beside other changes. */
    private static final String TOGETHER = "order";

    private static final String STATUS = "status";

    private final CaptainSettings settings;
    private final CaptainChecks checks;
    private final Phones phones;

    CaptainSteps(CaptainSettings settings) {
        this.settings = settings;
        this.checks = new CaptainChecks(settings);
        this.phones = new Phones(settings.defaultRegion(), Phones.Format.INTERNATIONAL);
    }

    /** The requests of an update, in the order in which they go out. */
    Either<OrderFailure, List<CaptainStep>> of(OrderUpdate update) {
        Writing faults = new Writing(settings.currency());
        checks.check(update, faults);
        Order whole = whole(update);
        List<CaptainStep> steps = new ArrayList<>();
        groups(whole).forEach((name, fields) -> steps.add(step(name, fields, whole, update, faults)));
        faults.currencies(whole);
        return faults.result(steps);
    }

    /** The body of a new order. */
    Either<OrderFailure, CaptainOrder> of(NewOrder order) {
        Writing faults = new Writing(settings.currency());
        checks.check(order, faults);
        CaptainOrder body = CaptainOrderWriter.INSTANCE.order(
                order.order(),
                new CaptainOutgoing(faults, phones, null, order.ref().number()));
        faults.currencies(order.order());
        return faults.result(body);
    }

    /** All that is sent, in one order: cleared lists are empty ones, and changed lines carry their ids. */
    private static Order whole(OrderUpdate update) {
        OrderBuilder whole = OrderBuilder.builder(update.set());
        for (FieldPath path : update.clear()) {
            switch (path.field().path()) {
                case "internalNotes" -> whole.internalNotes(List.of());
                case "kitchenFields" -> whole.kitchenFields(List.of());
                default -> throw new IllegalStateException("the table lets " + path.field() + " be cleared");
            }
        }
        if (!update.lineChanges().isEmpty()) {
            whole.lines(update.lineChanges().stream().map(CaptainSteps::line).toList());
        }
        return whole.build();
    }

    private static OrderLine line(LineChange change) {
        if (change instanceof LineChange.Change known) {
            return OrderLineBuilder.builder(known.set()).id(known.line().id()).build();
        }
        if (change instanceof LineChange.Add add) {
            return add.line();
        }
        throw new IllegalStateException("the table lets lines be removed");
    }

    private CaptainStep step(String name, Set<OrderField> fields, Order whole, OrderUpdate update, Writing faults) {
        List<String> paths = fields.stream().map(OrderField::path).toList();
        if (name.equals(STATUS)) {
            return new CaptainStep(name, paths, null, statusUpdate(whole, faults));
        }
        Order part = OrderField.without(whole, field -> !fields.contains(field));
        String uuid = settings.sendOrderUuid() ? update.ref().id() : null;
        CaptainOutgoing out = new CaptainOutgoing(faults, phones, uuid, null);
        return new CaptainStep(name, paths, CaptainOrderWriter.INSTANCE.order(part, out), null);
    }

    private static CaptainStatusUpdate statusUpdate(Order order, Writing faults) {
        Map<String, FieldValue> own = CaptainExtensions.own(order.extensions());
        String status = CaptainWords.SETTABLE_STATUS.write(order.status(), faults);
        String reason =
                own.get(CaptainExtensions.CANCELLATION_REASON) instanceof FieldValue.Text text ? text.value() : null;
        Boolean quiet = own.get(CaptainExtensions.DISABLE_KDS_NOTIFICATIONS) instanceof FieldValue.Flag flag
                ? flag.value()
                : null;
        return new CaptainStatusUpdate(status == null ? "" : status, null, reason, quiet);
    }

    /** Which fields go out together, by the name of the step. */
    private Map<String, Set<OrderField>> groups(Order order) {
        Map<String, Set<OrderField>> groups = new LinkedHashMap<>();
        groups.put(TOGETHER, new LinkedHashSet<>());
        for (OrderField field : OrderField.setIn(order)) {
            groups.computeIfAbsent(group(field.path()), any -> new LinkedHashSet<>())
                    .add(field);
        }
        // A status last: it may close the order for other changes.
        Set<OrderField> status = groups.remove(STATUS);
        if (status != null) {
            groups.put(STATUS, status);
        }
        groups.values().removeIf(Set::isEmpty);
        return groups;
    }

    private String group(String path) {
        if (path.equals("status") || path.equals("extensions")) {
            return STATUS;
        }
        if (settings.combineChanges() || goesTogether(path)) {
            return TOGETHER;
        }
        if (path.equals("payment.reference") || path.startsWith("delivery.")) {
            return path;
        }
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** What the page's table does not say "only" of. */
    private static boolean goesTogether(String path) {
        return path.equals("kind")
                || path.equals("preparation.estimate")
                || path.startsWith("delivery.address.")
                || path.startsWith("internalNotes")
                || path.startsWith("kitchenFields")
                || path.startsWith("lines");
    }
}

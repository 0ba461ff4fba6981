package org.ordergateway.captain;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Customer;
import org.ordergateway.model.Delivery;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
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
 */
final class CaptainSteps {

    /** What may stand beside other changes. */
    private static final String TOGETHER = "order";

    private static final String STATUS = "status";

    private final CaptainSettings settings;
    private final Phones phones;

    CaptainSteps(CaptainSettings settings) {
        this.settings = settings;
        this.phones = new Phones(settings.defaultRegion(), Phones.Format.INTERNATIONAL);
    }

    /** The requests of an update, in the order in which they go out. */
    Either<OrderFailure, List<CaptainStep>> of(OrderUpdate update) {
        Writing faults = new Writing(settings.currency());
        Order set = withEmptiedLists(update.set(), update.clear());
        check(set, true, faults);
        if (set.lines() != null) {
            checkReplacing(set.lines(), faults);
        }
        List<OrderLine> changed = changedLines(update.lineChanges(), faults);
        Order whole = changed.isEmpty()
                ? set
                : OrderBuilder.builder(set).lines(changed).build();
        List<CaptainStep> steps = new ArrayList<>();
        groups(whole).forEach((name, fields) -> steps.add(step(name, fields, whole, update, faults)));
        faults.currencies(whole);
        return faults.result(steps);
    }

    /** The body of a new order. */
    Either<OrderFailure, CaptainOrder> of(NewOrder order) {
        Writing faults = new Writing(settings.currency());
        check(order.order(), false, faults);
        checkMandatory(order, faults);
        if (order.order().lines() != null) {
            order.order().lines().forEach(line -> checkNew(line, "lines", faults));
        }
        CaptainOrder body = CaptainOrderWriter.INSTANCE.order(
                order.order(),
                new CaptainOutgoing(faults, phones, null, order.ref().number()));
        faults.currencies(order.order());
        return faults.result(body);
    }

    private CaptainStep step(String name, Set<OrderField> fields, Order whole, OrderUpdate update, Writing faults) {
        List<String> paths = fields.stream().map(OrderField::path).toList();
        if (name.equals(STATUS)) {
            return new CaptainStep(name, paths, null, statusUpdate(whole, faults));
        }
        Order part = OrderField.without(whole, unless(fields));
        String uuid = settings.sendOrderUuid() ? update.ref().id() : null;
        return new CaptainStep(
                name,
                paths,
                CaptainOrderWriter.INSTANCE.order(part, new CaptainOutgoing(faults, phones, uuid, null)),
                null);
    }

    private static Predicate<OrderField> unless(Set<OrderField> kept) {
        return field -> !kept.contains(field);
    }

    private static CaptainStatusUpdate statusUpdate(Order order, Writing faults) {
        Map<String, FieldValue> own = CaptainExtensions.own(order.extensions());
        String status = CaptainWords.SETTABLE_STATUS.write(order.status(), faults);
        if (!own.isEmpty() && !"cancelled".equals(status)) {
            faults.refuse("extensions.captain", "goes with status cancelled only");
        }
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
        if (settings.combineChanges()) {
            return TOGETHER;
        }
        if (path.startsWith("delivery.address.")) {
            return TOGETHER;
        }
        if (path.equals("preparation.estimate")
                || path.equals("kind")
                || path.startsWith("internalNotes")
                || path.startsWith("kitchenFields")
                || path.startsWith("lines")) {
            return TOGETHER;
        }
        if (path.equals("payment.reference") || path.startsWith("delivery.")) {
            return path;
        }
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** A list that is cleared is sent empty: the page replaces it as a whole. */
    private static Order withEmptiedLists(Order set, Set<FieldPath> clear) {
        OrderBuilder order = OrderBuilder.builder(set);
        for (FieldPath path : clear) {
            if (path.field().path().equals("internalNotes")) {
                order.internalNotes(List.of());
            } else if (path.field().path().equals("kitchenFields")) {
                order.kitchenFields(List.of());
            }
        }
        return clear.isEmpty() ? set : order.build();
    }

    private void check(Order order, boolean known, Writing faults) {
        CaptainExtensions.check(order, faults);
        Delivery delivery = order.delivery();
        if (delivery != null && delivery.address() != null && settings.requireCompleteAddress()) {
            CaptainAddress.checkComplete(delivery.address(), known, faults);
        }
        if (order.extensions() != null && order.status() == null) {
            faults.refuse("extensions.captain", "goes with status cancelled only");
        }
        Customer customer = order.customer();
        if (known && settings.requireBlockUuids()) {
            if (customer != null && customer.id() == null) {
                faults.refuse("customer.id", "is needed to change the customer (setting require-block-uuids)");
            }
            if (changesMoney(order)
                    && order.payment() != null
                    && order.payment().recordId() == null) {
                faults.refuse("payment.recordId", "is needed to change the payment (setting require-block-uuids)");
            }
        }
    }

    private static boolean changesMoney(Order order) {
        return OrderField.setIn(order).stream()
                .anyMatch(field -> field.path().startsWith("payment.")
                        && !field.path().equals("payment.reference")
                        && !field.path().equals("payment.recordId"));
    }

    private static void checkMandatory(NewOrder order, Writing faults) {
        Order given = order.order();
        require(order.ref().number(), "ref.number", faults);
        require(given.placedAt(), "placedAt", faults);
        require(given.reference(), "reference", faults);
        require(given.kind(), "kind", faults);
        require(given.customer(), "customer", faults);
        Customer customer = given.customer();
        if (customer != null
                && customer.name() == null
                && (customer.firstName() == null || customer.lastName() == null)) {
            faults.refuse("customer.name", "is needed, or firstName and lastName, to create an order");
        }
    }

    private static void require(@Nullable Object value, String path, Writing faults) {
        if (value == null) {
            faults.refuse(path, "is needed to create an order");
        }
    }

    private static void checkReplacing(List<OrderLine> lines, Writing faults) {
        if (lines.isEmpty()) {
            faults.refuse("lines", "is empty; no page says that an empty list removes the lines");
        }
        lines.forEach(line -> checkNew(line, "lines", faults));
    }

    private static void checkNew(OrderLine line, String path, Writing faults) {
        if (line.id() != null) {
            faults.refuse(
                    path + "[].id", "stands in a line that is new; to change a line that is there use lineChanges");
        }
        if (line.name() == null) {
            faults.refuse(path + "[].name", "is needed for a new line");
        }
        checkAddons(line, faults);
    }

    private static void checkAddons(OrderLine line, Writing faults) {
        if (line.addons() != null
                && line.addons().items() == null
                && line.addons().type() != null
                && !line.addons().type().equals("pizza")) {
            faults.refuse("lines[].addons", "has halves, which Captain takes with the type pizza only");
        }
    }

    private List<OrderLine> changedLines(List<LineChange> changes, Writing faults) {
        List<OrderLine> lines = new ArrayList<>();
        Set<LineRef> named = new HashSet<>();
        for (LineChange change : changes) {
            if (change instanceof LineChange.Add add) {
                checkNew(add.line(), "lineChanges", faults);
                CaptainExtensions.check(add.line(), faults);
                lines.add(add.line());
            } else if (change instanceof LineChange.Change known) {
                if (known.line().id() == null) {
                    faults.refuse("lineChanges", "names a line without its id; Captain finds lines by id only");
                } else if (!named.add(known.line())) {
                    faults.refuse("lineChanges", "changes one line twice; put both into one change");
                }
                CaptainExtensions.check(known.set(), faults);
                checkAddons(known.set(), faults);
                lines.add(OrderLineBuilder.builder(known.set())
                        .id(known.line().id())
                        .build());
            }
        }
        return lines;
    }
}

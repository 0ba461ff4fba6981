package org.ordergateway.captain;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Admitted;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.FieldSet;
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

    private static final OrderField LINES = OrderField.of("lines");
    private static final OrderField LINE_ID = OrderField.of("lines[].id");
    private static final OrderField LINE_MERCHANT_ID = OrderField.of("lines[].merchantId");

    /** What the samples of the update page show together with the order's uuid. */
    private static final FieldSet SHOWN_WITH_UUID = FieldSet.of(field -> isShownWithUuid(field.path()));

    private final CaptainSettings settings;
    private final CaptainChecks checks;
    private final Phones phones;

    /** The step of each field, by the field's index. */
    private final List<String> groups;

    CaptainSteps(CaptainSettings settings) {
        this.settings = settings;
        this.groups =
                OrderField.all().stream().map(field -> group(field.path())).toList();
        this.checks = new CaptainChecks(settings);
        this.phones = new Phones(settings.defaultRegion(), Phones.Format.INTERNATIONAL);
    }

    /** The requests of an update, in the order in which they go out. */
    Either<OrderFailure, List<CaptainStep>> of(Admitted<OrderUpdate> admitted) {
        OrderUpdate update = admitted.change();
        Writing faults = new Writing(settings.currency());
        checks.check(update, faults);
        Order whole = whole(update);
        FieldSet fields = fields(update, admitted.fields());
        String only = onlyGroup(fields);
        List<CaptainStep> steps = new ArrayList<>();
        if (only != null) {
            steps.add(step(only, fields, whole, update, faults));
        } else {
            groups(fields).forEach((name, of) -> {
                Order part = name.equals(STATUS) ? whole : OrderField.without(whole, field -> !of.contains(field));
                steps.add(step(name, of, part, update, faults));
            });
        }
        faults.currencies(whole);
        return faults.result(steps);
    }

    /** Whether sending it twice does what sending it once does: values are set, and no line without an id goes out. */
    static boolean isRepeatable(OrderUpdate update) {
        List<OrderLine> lines = update.set().lines();
        return (lines == null || lines.isEmpty())
                && update.lineChanges().stream().allMatch(LineChange.Change.class::isInstance);
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
        if (update.clear().isEmpty() && update.lineChanges().isEmpty()) {
            return update.set();
        }
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
            return known.line().id() == null
                    ? OrderLineBuilder.builder(known.set())
                            .merchantId(known.line().merchantId())
                            .build()
                    : OrderLineBuilder.builder(known.set())
                            .id(known.line().id())
                            .build();
        }
        if (change instanceof LineChange.Add add) {
            return add.line();
        }
        throw new IllegalStateException("the table lets lines be removed");
    }

    /** The fields of {@link #whole}. */
    private static FieldSet fields(OrderUpdate update, FieldSet valued) {
        FieldSet fields = valued;
        for (FieldPath path : update.clear()) {
            fields = fields.and(path.field());
        }
        if (!update.lineChanges().isEmpty()) {
            fields = fields.and(LINES);
        }
        for (LineChange change : update.lineChanges()) {
            if (change instanceof LineChange.Change known) {
                fields = fields.and(known.line().id() == null ? LINE_MERCHANT_ID : LINE_ID);
            }
        }
        return fields;
    }

    private CaptainStep step(String name, FieldSet fields, Order part, OrderUpdate update, Writing faults) {
        if (name.equals(STATUS)) {
            return new CaptainStep(name, fields, null, statusUpdate(part, faults));
        }
        String uuid = repeatsOrderUuid(fields) ? update.ref().id() : null;
        CaptainOutgoing out = new CaptainOutgoing(faults, phones, uuid, null);
        return new CaptainStep(name, fields, CaptainOrderWriter.INSTANCE.order(part, out), null);
    }

    private boolean repeatsOrderUuid(FieldSet fields) {
        return switch (settings.sendOrderUuid()) {
            case NEVER -> false;
            case ALWAYS -> true;
            case AS_SHOWN -> fields.stream().anyMatch(SHOWN_WITH_UUID::contains);
        };
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

    /** The step that takes all of the fields; absent when there are several. */
    private @Nullable String onlyGroup(FieldSet fields) {
        String only = null;
        for (OrderField field : fields) {
            String group = groups.get(field.index());
            if (only != null && !only.equals(group)) {
                return null;
            }
            only = group;
        }
        return only;
    }

    /** Which fields go out together, by the name of the step. */
    private Map<String, FieldSet> groups(FieldSet fields) {
        Map<String, FieldSet> found = new LinkedHashMap<>();
        found.put(TOGETHER, FieldSet.of());
        for (OrderField field : fields) {
            found.merge(groups.get(field.index()), FieldSet.of(field), FieldSet::and);
        }
        // A status last: it may close the order for other changes.
        FieldSet status = found.remove(STATUS);
        if (status != null) {
            found.put(STATUS, status);
        }
        found.values().removeIf(Set::isEmpty);
        return found;
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

    private static boolean isShownWithUuid(String path) {
        return path.equals("channel.code")
                || path.equals("preparation.estimate")
                || (path.startsWith("payment.") && !path.equals("payment.reference"))
                || path.startsWith("internalNotes")
                || path.startsWith("kitchenFields")
                || path.startsWith("idCheck.");
    }
}

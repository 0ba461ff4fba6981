package org.ordergateway.capillary;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.wire.Writing;

/** Turns a change into the one request that Capillary's page wants. Everything that is wrong is told at once. */
final class CapillaryRequests {

    private final CapillarySettings settings;

    CapillaryRequests(CapillarySettings settings) {
        this.settings = settings;
    }

    /** The request of an update. */
    Either<OrderFailure, CapillaryChange> of(OrderUpdate update) {
        Writing faults = new Writing(settings.currency());
        OrderRef ref = update.ref();
        checkAddressed(ref, faults);
        CapillaryCustomer customer = customer(ref, CapillaryWords.IDENTIFIERS, faults);
        List<OrderLine> lines = changedLines(update.lineChanges(), ref, faults);
        checkNames("extendedFields", update.set().extendedFields(), faults);
        checkNames("customFields", update.set().customFields(), faults);
        Order whole = lines.isEmpty()
                ? update.set()
                : OrderBuilder.builder(update.set()).lines(lines).build();
        CapillaryUpdate body = CapillaryOrderWriter.INSTANCE.update(whole, new CapillaryOutgoing(faults, ref));
        return faults.result(new CapillaryChange(customer, body));
    }

    /** The request of a new transaction. */
    Either<OrderFailure, CapillaryCreation> of(NewOrder order) {
        Writing faults = new Writing(settings.currency());
        CapillaryCustomer customer = customer(order.ref(), CapillaryWords.IDENTIFIERS_OF_NEW, faults);
        CapillaryBillChecks.check(order, faults);
        CapillaryBill body =
                CapillaryOrderWriter.INSTANCE.bill(order.order(), new CapillaryOutgoing(faults, order.ref()));
        faults.currencies(order.order());
        return faults.result(new CapillaryCreation(customer, body));
    }

    private CapillaryCustomer customer(OrderRef ref, List<String> known, Writing faults) {
        return CapillaryCustomer.of(
                "ref.customer",
                ref.customer(),
                !CapillaryWords.isAnonymous(ref.type()),
                known,
                settings.defaultSource(),
                faults);
    }

    private static void checkAddressed(OrderRef ref, Writing faults) {
        if (ref.id() == null && ref.number() == null) {
            faults.refuse("ref", "names no transaction: give its id or its number");
        }
        if (ref.number() != null && ref.number().isBlank()) {
            faults.refuse("ref.number", "is blank");
        }
    }

    private static List<OrderLine> changedLines(List<LineChange> changes, OrderRef ref, Writing faults) {
        List<OrderLine> lines = new ArrayList<>();
        Set<LineRef> named = new HashSet<>();
        for (LineChange change : changes) {
            if (change instanceof LineChange.Change one) {
                lines.add(changedLine(one, ref, faults));
                if (!named.add(one.line())) {
                    faults.refuse("lineChanges", "names one line twice; put its changes together");
                }
            }
        }
        return lines;
    }

    private static OrderLine changedLine(LineChange.Change change, OrderRef ref, Writing faults) {
        LineRef line = change.line();
        OrderLine set = change.set();
        if (line.merchantId() != null) {
            faults.refuse("lineChanges", "names a line by merchantId; Capillary knows lines by id or sku");
        }
        if (line.sku() != null && line.sku().isBlank()) {
            faults.refuse("lineChanges", "names a line by a blank sku");
        }
        if (OrderField.setIn(set).isEmpty()) {
            faults.refuse("lineChanges", "changes nothing on a line");
        }
        if (set.outlierStatus() != null && CapillaryWords.isReturn(ref.type())) {
            faults.refuse(
                    "lines[].outlierStatus",
                    "can be changed on the types sale and not_interested only, not on returns");
        }
        if (set.outlierStatus() != null && set.outlierStatus().isBlank()) {
            faults.refuse("lines[].outlierStatus", "is blank");
        }
        checkNames("lines[].extendedFields", set.extendedFields(), faults);
        return OrderLineBuilder.builder(set).id(line.id()).sku(line.sku()).build();
    }

    /** Refuses what is no pair of name and value; no page says what an empty block does. */
    static void checkNames(String path, @Nullable Map<String, FieldValue> values, Writing faults) {
        if (values == null) {
            return;
        }
        if (values.isEmpty()) {
            faults.refuse(path, "holds no name; Capillary's page does not say what an empty block does");
        }
        for (FieldValue value : values.values()) {
            if (!(value instanceof FieldValue.Text
                    || value instanceof FieldValue.Decimal
                    || value instanceof FieldValue.Flag)) {
                faults.refuse(
                        path, "holds a list, a block or nothing as a value; Capillary takes plain values by name");
            }
        }
    }
}

package org.ordergateway.captain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Addons;
import org.ordergateway.model.Customer;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.model.Preparation;
import org.ordergateway.wire.Writing;

/**
 * What Captain's pages ask of a change beyond its single values. Every fault is noted, so that all of them are told at
 * once. Immutable.
 */
final class CaptainChecks {

    private final CaptainSettings settings;

    CaptainChecks(CaptainSettings settings) {
        this.settings = settings;
    }

    /** Notes what is wrong with an update. */
    void check(OrderUpdate update, Writing faults) {
        Order set = update.set();
        CaptainExtensions.check(set, faults);
        if (set.extensions() != null && set.status() != OrderStatus.Known.CANCELLED) {
            faults.refuse("extensions.captain", "goes with status cancelled only");
        }
        checkPreparation(set, faults);
        if (set.delivery() != null && set.delivery().address() != null && settings.requireCompleteAddress()) {
            CaptainAddress.checkComplete(set.delivery().address(), faults);
        }
        if (settings.requireRecipientUuid()
                && set.customer() != null
                && set.customer().id() == null) {
            faults.refuse("customer.id", "is needed to change the customer (setting require-recipient-uuid)");
        }
        if (set.lines() != null) {
            if (set.lines().isEmpty()) {
                faults.refuse("lines", "is empty; no page says that an empty list removes the lines");
            }
            set.lines().forEach(line -> checkNew(line, "lines", faults));
        }
        checkChanges(update.lineChanges(), faults);
    }

    /** Notes what is wrong with a new order. */
    void check(NewOrder order, Writing faults) {
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
        checkPreparation(given, faults);
        if (given.delivery() != null && given.delivery().address() != null && settings.requireCompleteAddress()) {
            CaptainAddress.checkPlace(given.delivery().address(), faults);
        }
        if (given.lines() != null) {
            given.lines().forEach(line -> checkNew(line, "lines", faults));
        }
    }

    private static void require(@Nullable Object value, String path, Writing faults) {
        if (value == null) {
            faults.refuse(path, "is needed to create an order");
        }
    }

    /** What Captain's page order_model_preparation asks of a preparation that begins by itself. */
    private static void checkPreparation(Order order, Writing faults) {
        Preparation preparation = order.preparation();
        if (preparation != null
                && Boolean.TRUE.equals(preparation.automatic())
                && preparation.estimatedStart() == null) {
            faults.refuse("preparation.estimatedStart", "is needed where preparation.automatic is true");
        }
    }

    private void checkChanges(List<LineChange> changes, Writing faults) {
        Set<LineRef> named = new HashSet<>();
        for (LineChange change : changes) {
            if (change instanceof LineChange.Add add) {
                checkNew(add.line(), "lineChanges", faults);
            } else if (change instanceof LineChange.Change known) {
                if (!isFindable(known.line())) {
                    faults.refuse("lineChanges", unfindable());
                } else if (changes.size() > 1 && !named.add(known.line())) {
                    faults.refuse("lineChanges", "changes one line twice; put both into one change");
                }
                if (OrderField.setIn(known.set()).isEmpty()) {
                    faults.refuse("lineChanges", "names a line and changes nothing of it");
                }
                checkLine(known.set(), faults);
            }
        }
    }

    private boolean isFindable(LineRef line) {
        return switch (settings.linesBy()) {
            case UUID -> line.id() != null;
            case PARTNERS_UUID -> line.merchantId() != null;
        };
    }

    private String unfindable() {
        return switch (settings.linesBy()) {
            case UUID ->
                "names a line without its id; Captain finds lines by id only, or by merchantId only with the setting"
                        + " lines-by=partners-uuid";
            case PARTNERS_UUID ->
                "names a line without its merchantId, by which alone the setting lines-by=partners-uuid lets Captain"
                        + " find lines; lines-by=uuid finds them by id";
        };
    }

    private static void checkNew(OrderLine line, String path, Writing faults) {
        if (line.name() == null) {
            faults.refuse(path + "[].name", "is needed for a new line");
        }
        checkLine(line, faults);
    }

    private static void checkLine(OrderLine line, Writing faults) {
        CaptainExtensions.check(line, faults);
        Addons addons = line.addons();
        if (addons == null || addons.type() == null || addons.type().equals(CaptainAddons.PIZZA)) {
            return;
        }
        if (!addons.type().isEmpty()) {
            faults.refuse("lines[].addons", "is of a type that Captain does not have; it has pizza, or none");
        } else if (CaptainAddons.hasParts(addons)) {
            faults.refuse("lines[].addons", "has halves, which Captain takes with the type pizza only");
        }
    }
}

package org.ordergateway.cli;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.sandbox.Violation;

/** The integration at one vendor: an order is created, changed, read back and cancelled, and each step is shown. */
final class DemoRun {

    private final VendorSandbox sandbox;
    private final OrderGateway gateway;
    private final Set<String> settings;
    private final DemoPrinter printer;
    private final DemoRequests requests;
    private final Integration integration;

    DemoRun(VendorSandbox sandbox, OrderGateway gateway, Set<String> settings, DemoPrinter printer) {
        this.sandbox = sandbox;
        this.gateway = gateway;
        this.settings = settings;
        this.printer = printer;
        this.requests = new DemoRequests(sandbox, printer);
        this.integration = new Integration(gateway, Sandboxes.customer(sandbox));
    }

    /** Whether every step did what it should. */
    boolean isGood() {
        printer.heading(sandbox.vendor());
        printer.text("settings", String.join(", ", settings));
        Option<OrderRef> created = create();
        OrderRef order = created.getOrElse(OrderRef.id(sandbox.seededOrderId()));
        boolean good = created.isDefined() || !can(Operation.CREATE);
        good &= update(order);
        good &= cancel(order);
        for (Violation each : sandbox.violations()) {
            printer.bad("", "violation", " of the vendor's page at " + each.where() + ": " + each.rule());
        }
        return good && sandbox.violations().isEmpty();
    }

    /** The new order; none when there is no create, or when it failed. */
    private Option<OrderRef> create() {
        if (!can(Operation.CREATE)) {
            printer.text(
                    "create", "this vendor has no create; the order " + sandbox.seededOrderId() + " is there already");
            return Option.none();
        }
        var placed = integration.placed("web-2041");
        Plan plan = gateway.plan(placed);
        var created = integration.create(placed);
        boolean good = requests.of("create", plan) & came(created, true);
        return good
                ? created.toOption()
                        .map(receipt -> OrderRef.id(String.valueOf(receipt.ref().id())))
                : Option.none();
    }

    private boolean update(OrderRef order) {
        var changed = integration.changed(order);
        Plan plan = gateway.plan(changed);
        var updated = integration.update(changed);
        boolean good = requests.of("update", plan) & came(updated, false);
        return good & readBack(order, changed, plan);
    }

    /** Where the vendor has no word for it, the plan says so and nothing is sent. */
    private boolean cancel(OrderRef order) {
        var cancelled = integration.cancelled(order);
        Plan plan = gateway.plan(cancelled);
        if (!plan.lost().isEmpty()) {
            FieldFate lost = plan.lost().get(0);
            printer.text(
                    "cancel",
                    "not here, says the plan, and nothing is sent: " + lost.path()
                            + (lost.how() == null ? "" : ", " + lost.how()));
            return true;
        }
        var done = integration.update(cancelled);
        boolean good = requests.of("cancel", plan) & came(done, false);
        return good & readBack(order, cancelled, plan);
    }

    /** Reads the order, and holds it against what the plan of its update said. */
    private boolean readBack(OrderRef order, OrderUpdate update, Plan plan) {
        Order found = null;
        boolean good = true;
        if (can(Operation.GET)) {
            var read = integration.read(order);
            requests.of("read");
            good = found(read);
            found = read.map(OrderSnapshot::order).getOrNull();
        } else {
            printer.text("read", "this vendor has no way to read an order");
        }
        return good & new DemoComparison(gateway.capabilities(), printer).print(update.set(), found, plan);
    }

    private boolean can(Operation operation) {
        return gateway.capabilities().operations().contains(operation);
    }

    private boolean came(Either<OrderFailure, OrderReceipt> result, boolean withLost) {
        return result.fold(this::failed, receipt -> {
            Set<String> further = new TreeSet<>(receipt.vendorIds().keySet());
            String left = receipt.leftOut().stream().map(FieldFate::path).collect(Collectors.joining(", "));
            printer.good(
                    "",
                    "done",
                    ": order " + receipt.ref().id()
                            + (further.isEmpty() ? "" : ", with ids of its " + String.join(", ", further))
                            + (!withLost || left.isEmpty() ? "" : "; left out " + left));
            return true;
        });
    }

    private boolean found(Either<OrderFailure, OrderSnapshot> result) {
        return result.fold(this::failed, snapshot -> {
            Set<OrderField> fields = OrderField.setIn(snapshot.order());
            printer.good(
                    "",
                    "found",
                    ": order " + snapshot.ref().id() + ", " + fields.size() + " neutral fields; the vendor's document ("
                            + snapshot.raw().length() + " bytes) is kept");
            return true;
        });
    }

    private boolean failed(OrderFailure failure) {
        printer.bad(
                "",
                failure.kind().word().replace('_', ' '),
                ", effect " + failure.effect().word() + ": " + failure.message());
        return false;
    }
}

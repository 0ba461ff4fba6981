package org.ordergateway.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;
import org.ordergateway.capability.Operation;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.VendorSandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs one integration against a sandbox of each vendor. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs one and the same integration against a sandbox of each vendor; offline.")
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        DemoPrinter printer = new DemoPrinter(spec.commandLine().getOut());
        List<VendorSandbox> sandboxes = new ArrayList<>();
        try {
            Sandboxes.vendors().forEach(vendor -> sandboxes.add(Sandboxes.start(vendor, 0)));
            printer.opening();
            boolean good = true;
            try (OrderGateways gateways = OrderGateways.open(configuration(sandboxes))) {
                for (VendorSandbox sandbox : sandboxes) {
                    good &= run(sandbox, gateways.named(sandbox.vendor()), printer);
                }
            }
            printer.closing(good);
            return good ? Exit.OK : Exit.FAULT;
        } finally {
            sandboxes.forEach(VendorSandbox::close);
        }
    }

    /** The only thing that differs from vendor to vendor. */
    private static Map<String, String> configuration(List<VendorSandbox> sandboxes) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (VendorSandbox sandbox : sandboxes) {
            String prefix = "orders.gateways." + sandbox.vendor() + ".";
            settings.put(prefix + "vendor", sandbox.vendor());
            settings.put(prefix + "on-loss", "report");
            sandbox.settings().forEach((name, value) -> settings.put(prefix + name, value));
        }
        settings.put("orders.gateways.kapture.time-zone", "Europe/Amsterdam");
        settings.put("orders.gateways.kapture.delivery-status.shipped", "SH");
        return settings;
    }

    private static boolean run(VendorSandbox sandbox, OrderGateway gateway, DemoPrinter printer) {
        Integration integration = new Integration(gateway, Sandboxes.customer(sandbox));
        printer.vendor(sandbox.vendor(), gateway.capabilities());
        OrderRef order = OrderRef.id(sandbox.seededOrderId());
        boolean good = true;
        if (gateway.capabilities().operations().contains(Operation.CREATE)) {
            var placed = integration.placed("web-2041");
            printer.sent("create", gateway.plan(placed));
            var created = integration.create(placed);
            good = printer.came(created);
            order = created.isRight()
                    ? OrderRef.id(String.valueOf(created.get().ref().id()))
                    : order;
        } else {
            printer.said("create", "this vendor has no create; going on with order " + order.id());
        }
        var changed = integration.changed(order);
        printer.sent("update", gateway.plan(changed));
        good &= printer.came(integration.update(changed));
        if (gateway.capabilities().operations().contains(Operation.GET)) {
            good &= printer.read(integration.read(order));
        } else {
            printer.said("read", "this vendor has no way to read an order");
        }
        printer.lost(gateway.plan(changed));
        return printer.violations(sandbox.violations()) && good;
    }
}

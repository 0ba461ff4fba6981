package org.ordergateway.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.ordergateway.OrderGateways;
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

    private static final Set<String> CHOSEN = Set.of("vendor", "on-loss", "time-zone", "delivery-status.shipped");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        DemoPrinter printer = new DemoPrinter(spec.commandLine().getOut());
        printer.line(
                "One integration, three vendors: the same code creates, changes, reads and cancels an order; only");
        printer.line("the configuration differs. Each vendor is a strict sandbox here. *** is a person's data.");
        List<VendorSandbox> sandboxes = new ArrayList<>();
        boolean good = true;
        try {
            Sandboxes.vendors().forEach(vendor -> sandboxes.add(Sandboxes.start(vendor, 0)));
            Map<String, String> configuration = configuration(sandboxes);
            try (OrderGateways gateways = OrderGateways.open(configuration)) {
                for (VendorSandbox sandbox : sandboxes) {
                    good &= new DemoRun(
                                    sandbox,
                                    gateways.named(sandbox.vendor()),
                                    shown(configuration, prefix(sandbox)),
                                    printer)
                            .isGood();
                }
            }
        } finally {
            sandboxes.forEach(VendorSandbox::close);
        }
        printer.line("");
        if (good) {
            printer.line("All of it worked, and no sandbox saw anything that its vendor's page does not allow.");
            printer.line("Next: 'orders capabilities --vendor kapture', 'orders sandbox', 'orders --help'.");
        } else {
            printer.line("Something did not work; see above.");
        }
        return good ? Exit.OK : Exit.FAULT;
    }

    /** The only thing that differs from vendor to vendor. */
    private static Map<String, String> configuration(List<VendorSandbox> sandboxes) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (VendorSandbox sandbox : sandboxes) {
            String prefix = prefix(sandbox);
            settings.put(prefix + "vendor", sandbox.vendor());
            settings.put(prefix + "on-loss", "report");
            sandbox.settings().forEach((name, value) -> settings.put(prefix + name, value));
        }
        settings.put("orders.gateways.kapture.time-zone", "Europe/Amsterdam");
        settings.put("orders.gateways.kapture.delivery-status.shipped", "SH");
        return settings;
    }

    /** The settings of one gateway: what is chosen in full, what the sandbox made up by its name alone. */
    private static Set<String> shown(Map<String, String> configuration, String prefix) {
        Set<String> shown = new LinkedHashSet<>();
        Set<String> madeUp = new TreeSet<>();
        configuration.forEach((name, value) -> {
            String setting = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
            if (CHOSEN.contains(setting)) {
                shown.add(setting + "=" + value);
            } else if (!setting.isEmpty()) {
                madeUp.add(setting);
            }
        });
        shown.addAll(madeUp);
        return shown;
    }

    private static String prefix(VendorSandbox sandbox) {
        return "orders.gateways." + sandbox.vendor() + ".";
    }
}

package org.ordergateway.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.ordergateway.sandbox.VendorSandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets vendors' sandboxes run until somebody stops them. */
@Command(
        name = "sandbox",
        description = "Starts strict sandboxes of the vendors on this machine until Ctrl-C, and prints a configuration"
                + " for them.",
        footer = {
            "",
            "For example:",
            "  orders sandbox captain=8701 > sandbox.properties &",
            "  orders get -c sandbox.properties 0b7e21c4d9a6"
        })
final class SandboxCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(
            arity = "0..*",
            paramLabel = "VENDOR[=PORT]",
            description = "Which vendors, and on which ports; all vendors, on free ports, by default.")
    private List<String> wanted = new ArrayList<>();

    SandboxCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Integer> ports = new LinkedHashMap<>();
        wanted.forEach(each -> ports.put(each.replaceFirst("=.*", ""), port(each)));
        if (ports.isEmpty()) {
            Sandboxes.vendors().forEach(vendor -> ports.put(vendor, 0));
        }
        List<VendorSandbox> running = new ArrayList<>();
        try {
            ports.forEach((vendor, port) -> running.add(Sandboxes.start(vendor, port)));
            configuration(running).forEach(shell.out()::line);
            shell.out().flush();
            running.forEach(sandbox -> shell.err()
                    .println(sandbox.vendor() + " listens on " + sandbox.baseUrl() + " and holds order "
                            + sandbox.seededOrderId()));
            shell.err().println("Ctrl-C stops " + (running.size() == 1 ? "it" : "them"));
            new CountDownLatch(1).await();
        } finally {
            running.forEach(VendorSandbox::close);
        }
        return Exit.OK.code();
    }

    private static List<String> configuration(List<VendorSandbox> running) {
        List<String> lines = new ArrayList<>();
        lines.add("# For 'orders -c', while the sandboxes run. Choosing a vendor is choosing orders.primary.");
        lines.add("orders.primary = " + running.get(0).vendor());
        for (VendorSandbox sandbox : running) {
            String prefix = "orders.gateways." + sandbox.vendor() + ".";
            lines.add("");
            lines.add(prefix + "vendor = " + sandbox.vendor());
            new TreeMap<>(sandbox.settings())
                    .forEach((name, value) -> lines.add(
                            prefix + name + " = " + value.replace("\\", "\\\\").replace("$", "$$")));
        }
        return lines;
    }

    private static int port(String wanted) {
        int equals = wanted.indexOf('=');
        if (equals < 0) {
            return 0;
        }
        String port = wanted.substring(equals + 1);
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw CommandFailure.usage("a port is a number from 0 to 65535, as in captain=8701");
        }
        return Integer.parseInt(port);
    }
}

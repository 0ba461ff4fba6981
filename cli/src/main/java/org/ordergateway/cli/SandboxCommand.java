package org.ordergateway.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.ordergateway.sandbox.VendorSandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts sandboxes to try things on. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "Starts vendors' sandboxes, prints a configuration for them, and serves until it is stopped.",
        footer = {
            "",
            "For example:",
            "  orders sandbox captain=8701 > sandbox.properties &",
            "  orders get -c sandbox.properties 0b7e21c4d9a6"
        })
final class SandboxCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "VENDOR[=PORT]",
            arity = "0..*",
            description = "which vendors, and on which ports; all of them, on free ports, when none is named")
    private List<String> wanted = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Integer> ports = ports();
        List<VendorSandbox> running = new ArrayList<>();
        try {
            ports.forEach((vendor, port) -> running.add(Sandboxes.start(vendor, port)));
            print(running);
            new CountDownLatch(1).await();
        } finally {
            running.forEach(VendorSandbox::close);
        }
        return Exit.OK;
    }

    private Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String each : wanted) {
            int equals = each.indexOf('=');
            ports.put(equals < 0 ? each : each.substring(0, equals), equals < 0 ? 0 : port(each.substring(equals + 1)));
        }
        if (ports.isEmpty()) {
            Sandboxes.vendors().forEach(vendor -> ports.put(vendor, 0));
        }
        return ports;
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw CommandFailure.usage("a port is a number up to 65535, as in captain=8701");
        }
        return Integer.parseInt(text);
    }

    private void print(List<VendorSandbox> running) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("# Sandboxes; keep this in a file and give it with -c. Stop them with Ctrl-C.");
        out.println("orders.primary = " + running.get(0).vendor());
        for (VendorSandbox sandbox : running) {
            String prefix = "orders.gateways." + sandbox.vendor() + ".";
            out.println();
            out.println("# " + sandbox.vendor() + " holds the order " + sandbox.seededOrderId());
            out.println(prefix + "vendor = " + sandbox.vendor());
            sandbox.settings().forEach((name, value) -> out.println(prefix + name + " = " + escaped(value)));
        }
        out.flush();
    }

    /** As a properties file with expressions has to hold it. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("$", "$$");
    }
}

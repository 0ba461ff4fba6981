package org.ordergateway.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.ordergateway.sandbox.VendorSandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts sandboxes to try things on. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "Starts vendors' sandboxes, prints a configuration for them, and serves until it is stopped.")
final class SandboxCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "VENDOR",
            arity = "0..*",
            description = "captain, kapture, capillary; all when none is named")
    private List<String> vendors = new ArrayList<>();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "the first vendor's port, the next ones follow; 0 is any free one")
    private int port;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        List<String> wanted = new ArrayList<>(vendors);
        if (wanted.isEmpty()) {
            Sandboxes.vendors().forEach(wanted::add);
        }
        for (String vendor : wanted) {
            if (!Sandboxes.has(vendor)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "no sandbox of '" + vendor + "'; there are " + String.join(", ", Sandboxes.vendors()));
            }
        }
        List<VendorSandbox> running = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            running.add(Sandboxes.start(wanted.get(i), port == 0 ? 0 : port + i));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> running.forEach(VendorSandbox::close)));
        print(running);
        new CountDownLatch(1).await();
        return Exit.OK;
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
            sandbox.settings().forEach((name, value) -> out.println(prefix + name + " = " + value));
        }
        out.flush();
    }
}

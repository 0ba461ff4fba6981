package org.ordergateway.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;
import org.ordergateway.sandbox.VendorSandbox;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A gateway for questions that need no network: a configured one, or any vendor's with its sandbox's settings. */
final class OfflineGateway {

    @Mixin
    private GatewayOptions configured = new GatewayOptions();

    @Option(
            names = "--vendor",
            paramLabel = "VENDOR",
            description = "ask about this vendor, with no configuration at all")
    private @Nullable String vendor;

    /** Opens the gateway, runs the work on it and closes it again. */
    int with(ToIntFunction<OrderGateway> work) {
        if (vendor == null) {
            return configured.with(work);
        }
        if (configured.given()) {
            throw CommandFailure.usage("give either --vendor or a configured gateway, not both");
        }
        String prefix = "orders.gateways." + vendor + ".";
        Map<String, String> settings = new LinkedHashMap<>(Map.of(prefix + "vendor", vendor));
        try (VendorSandbox sandbox = Sandboxes.start(vendor, 0)) {
            sandbox.settings().forEach((name, value) -> settings.put(prefix + name, value));
        }
        try (OrderGateways gateways = OrderGateways.open(settings)) {
            return work.applyAsInt(gateways.primary());
        }
    }
}

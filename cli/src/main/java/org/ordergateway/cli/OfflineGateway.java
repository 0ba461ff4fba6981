package org.ordergateway.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateways;
import org.ordergateway.sandbox.VendorSandbox;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A gateway for questions that need no network: the configured one, or any vendor's with its sandbox's settings. */
final class OfflineGateway {

    @Mixin
    private GatewayOptions configured = new GatewayOptions();

    @Option(
            names = "--vendor",
            paramLabel = "VENDOR",
            description = "Ask about this vendor with no configuration at all.")
    private @Nullable String vendor;

    OrderGateways open(Shell shell) {
        if (vendor == null) {
            return configured.open(shell);
        }
        if (configured.given()) {
            throw CommandFailure.usage("give either --vendor or a configured gateway, not both");
        }
        Map<String, String> settings = new LinkedHashMap<>(Map.of("orders.gateways.offline.vendor", vendor));
        try (VendorSandbox sandbox = Sandboxes.start(vendor, 0)) {
            sandbox.settings().forEach((name, value) -> settings.put("orders.gateways.offline." + name, value));
        }
        return OrderGateways.open(settings);
    }
}

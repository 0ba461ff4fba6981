package org.ordergateway.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;
import org.ordergateway.settings.ConfigurationException;
import picocli.CommandLine.Option;

/** Which gateway a command speaks to. */
final class GatewayOptions {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "a properties file with orders.* settings; may be given several times, the last one wins")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = {"-g", "--gateway"},
            paramLabel = "NAME",
            description = "the gateway of this name instead of orders.primary")
    private @Nullable String name;

    /** Opens the configured gateways, runs the work on the chosen one and closes them again. */
    int with(ToIntFunction<OrderGateway> work) {
        Map<String, String> settings = Configuration.read(files, System.getenv());
        if (settings.isEmpty()) {
            throw new ConfigurationException(
                    "nothing is configured",
                    List.of("give a file with -c (./orders sandbox captain prints one that works), or set"
                            + " ORDERS_GATEWAYS_MAIN_VENDOR and its settings; ./orders demo needs none"));
        }
        try (OrderGateways gateways = OrderGateways.open(settings)) {
            return work.applyAsInt(name == null ? gateways.primary() : gateways.named(name));
        }
    }
}

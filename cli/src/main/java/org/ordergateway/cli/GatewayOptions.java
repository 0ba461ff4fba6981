package org.ordergateway.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
            description = "the gateway of this name instead of orders.primary; the others need not be complete")
    private @Nullable String name;

    /** Opens the chosen gateway, runs the work on it and closes it again. */
    int with(ToIntFunction<OrderGateway> work) {
        Map<String, String> properties = new HashMap<>();
        System.getProperties().stringPropertyNames().forEach(key -> properties.put(key, System.getProperty(key)));
        Configuration configuration = Configuration.read(files, System.getenv(), properties);
        if (configuration.isEmpty()) {
            String looked = files.isEmpty() ? "" : "the files hold no name that begins with orders.; ";
            throw new ConfigurationException(
                    "nothing is configured",
                    List.of(looked + "give a file with -c (./orders sandbox captain prints one that works), or set"
                            + " ORDERS_GATEWAYS_MAIN_VENDOR and its settings; ./orders demo needs none"));
        }
        try (OrderGateways gateways = OrderGateways.open(configuration.of(name))) {
            return work.applyAsInt(gateways.primary());
        }
    }

    /** Whether the user said anything about a gateway. */
    boolean given() {
        return name != null || !files.isEmpty();
    }
}

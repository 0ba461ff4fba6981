package org.ordergateway.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateways;
import picocli.CommandLine.Option;

/** Which gateway a command speaks to, and where its settings stand. */
final class GatewayOptions {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "A properties file with the gateways' settings; repeatable, a later file wins.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = {"-g", "--gateway"},
            paramLabel = "NAME",
            description = "The gateway to use; by default the one of orders.primary, or the only one.")
    private @Nullable String gateway;

    /** Opens the chosen gateway, which is the primary one of what is returned; the others stay closed. */
    OrderGateways open(Shell shell) {
        return OrderGateways.open(Configuration.read(shell, files).of(gateway));
    }

    /** Whether anything was said about a gateway. */
    boolean given() {
        return gateway != null || !files.isEmpty();
    }
}

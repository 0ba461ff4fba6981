package org.ordergateway.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateways;
import org.ordergateway.settings.Setting;
import picocli.CommandLine.Option;

/** What one call alone wants otherwise. */
final class CallFlags {

    private static final Setting<Duration> DEADLINE = Setting.duration("deadline", "30s", "of the whole call");

    @Option(names = "--deadline", paramLabel = "TIME", description = "for the whole call, such as 500ms, 10s or 2m")
    private @Nullable String deadline;

    @Option(
            names = "--correlation-id",
            paramLabel = "ID",
            description = "your own id of the call; never sent to a vendor")
    private @Nullable String correlationId;

    @Option(
            names = "--switch",
            paramLabel = "NAME=VALUE",
            description = "a vendor's own switch, such as capillary.skip-downstream=true; may be given several times")
    private Map<String, String> switches = new LinkedHashMap<>();

    CallOptions options() {
        Set<String> vendors = OrderGateways.providers(null).keySet();
        for (String name : switches.keySet()) {
            int dot = name.indexOf('.');
            if (dot < 0 || !vendors.contains(name.substring(0, dot))) {
                throw CommandFailure.usage("a switch begins with its vendor, one of " + String.join(", ", vendors)
                        + ", as in capillary.skip-downstream=true");
            }
        }
        return new CallOptions(wholeCall(), correlationId, switches);
    }

    private @Nullable Duration wholeCall() {
        if (deadline == null) {
            return null;
        }
        try {
            return DEADLINE.parser().apply(deadline.strip());
        } catch (RuntimeException e) {
            throw CommandFailure.usage("--deadline takes " + DEADLINE.allowed());
        }
    }
}

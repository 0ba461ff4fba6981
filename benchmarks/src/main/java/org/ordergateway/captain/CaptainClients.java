package org.ordergateway.captain;

import java.net.URI;
import java.util.Map;
import org.ordergateway.benchmarks.ClientKind;
import org.ordergateway.benchmarks.LibraryClient;
import org.ordergateway.benchmarks.OrderClient;
import org.ordergateway.model.OrderUpdate;

/** The clients that make a PATCH at Captain. */
public final class CaptainClients {

    static final String ACCOUNT = "5e10c2a97b34";
    static final String INTEGRATION_KEY = "integration-key-of-the-benchmark";
    static final String DEVELOPER_KEY = "developer-key-of-the-benchmark";

    private CaptainClients() {}

    /** An address, a note and one line of this order. */
    public static OrderUpdate update(String id) {
        return CaptainOrders.update(id);
    }

    /** One of them. */
    public static OrderClient open(ClientKind kind, URI vendor) {
        return switch (kind) {
            case LIBRARY -> new LibraryClient("captain", vendor, settings());
            case BY_HAND -> new CaptainByHand(vendor);
            case BY_HAND_JDK -> new CaptainByHandJdk(vendor);
            default -> new CaptainFeign(kind, vendor);
        };
    }

    /** The library's own settings of the account. */
    static Map<String, String> settings() {
        return Map.of("account", ACCOUNT, "integration-key", INTEGRATION_KEY, "developer-key", DEVELOPER_KEY);
    }
}

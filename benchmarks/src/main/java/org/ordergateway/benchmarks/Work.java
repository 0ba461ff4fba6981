package org.ordergateway.benchmarks;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ordergateway.capillary.CapillaryClients;
import org.ordergateway.captain.CaptainClients;
import org.ordergateway.kapture.KaptureClients;
import org.ordergateway.model.OrderUpdate;

/** One update at one vendor, which every client can make. */
public enum Work {
    CAPTAIN("PATCH at Captain", "0b7e21c4d9a6", CaptainClients::update, CaptainClients::open),
    CAPILLARY("PUT at Capillary", "700412345", CapillaryClients::update, CapillaryClients::open),
    KAPTURE("POST at Kapture", "810045", KaptureClients::update, KaptureClients::open);

    private final String title;
    private final String id;
    private final Function<String, OrderUpdate> update;
    private final BiFunction<ClientKind, URI, OrderClient> open;

    Work(String title, String id, Function<String, OrderUpdate> update, BiFunction<ClientKind, URI, OrderClient> open) {
        this.title = title;
        this.id = id;
        this.update = update;
        this.open = open;
    }

    /** What it is, as the table names it. */
    public String title() {
        return title;
    }

    /** The clients that can do it. */
    public List<ClientKind> clients() {
        return Stream.of(ClientKind.values())
                .filter(kind -> this == CAPTAIN || kind != ClientKind.BY_HAND_JDK)
                .toList();
    }

    /** The update of one order. */
    public OrderUpdate update() {
        return update(id);
    }

    /** The same change of another order: those of one order queue, so threads take one each. */
    public OrderUpdate update(String other) {
        return update.apply(other);
    }

    /** A client of a vendor that listens there. */
    public OrderClient open(ClientKind client, URI vendor) {
        return open.apply(client, vendor);
    }

    /** The vendor's answer to it. */
    public String answer() {
        return name().toLowerCase(Locale.ROOT);
    }
}

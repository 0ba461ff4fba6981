package org.ordergateway.testkit.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a careless gateway leaves behind when it is closed. */
record Leftovers(@Nullable Socket connection) {

    static @Nullable Leftovers of(Map<String, String> settings, Set<Flaw> flaws) {
        if (flaws.contains(Flaw.THREAD_LEFT)) {
            Thread thread = new Thread(Leftovers::linger, "order-gateway-leftover");
            thread.setDaemon(true);
            thread.start();
        }
        return flaws.contains(Flaw.CONNECTION_LEFT) ? new Leftovers(connect(settings)) : null;
    }

    private static Socket connect(Map<String, String> settings) {
        URI base = URI.create(String.valueOf(settings.get("base-url")));
        try {
            return new Socket(base.getHost(), base.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void linger() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

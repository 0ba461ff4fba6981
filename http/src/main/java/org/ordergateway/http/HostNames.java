package org.ordergateway.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks host names up within a deadline: the JVM's own look-up cannot be ended, so it is left to a daemon thread, one
 * for each name at most. Thread-safe.
 */
final class HostNames implements DnsResolver {

    private final Map<String, CompletableFuture<InetAddress[]>> running = new ConcurrentHashMap<>();
    private final Map<String, InetAddress[]> known = new ConcurrentHashMap<>();

    /**
     * Looks a name up anew, so that {@link #resolve} answers without waiting.
     *
     * @throws UnknownHostException when it has no address, or none was found before the deadline
     */
    void lookUp(String name, Deadline deadline) throws UnknownHostException, InterruptedException {
        CompletableFuture<InetAddress[]> lookUp = running.computeIfAbsent(name, this::start);
        try {
            known.put(name, lookUp.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new UnknownHostException(name);
        }
    }

    private CompletableFuture<InetAddress[]> start(String name) {
        var found = new CompletableFuture<InetAddress[]>();
        var thread = new Thread(
                () -> {
                    try {
                        found.complete(InetAddress.getAllByName(name));
                    } catch (UnknownHostException | RuntimeException e) {
                        found.completeExceptionally(e);
                    } finally {
                        running.remove(name);
                    }
                },
                "order-gateway-host-names");
        thread.setDaemon(true);
        thread.start();
        return found;
    }

    @Override
    public InetAddress[] resolve(String name) throws UnknownHostException {
        InetAddress[] addresses = known.get(name);
        if (addresses == null) {
            throw new UnknownHostException(name);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String name) {
        return name;
    }
}

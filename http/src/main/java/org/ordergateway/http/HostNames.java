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

    /** How one name is looked up. */
    interface LookUp {
        InetAddress[] of(String name) throws UnknownHostException;
    }

    private final LookUp lookUp;
    private final Map<String, CompletableFuture<InetAddress[]>> running = new ConcurrentHashMap<>();
    private final Map<String, InetAddress[]> known = new ConcurrentHashMap<>();

    HostNames(LookUp lookUp) {
        this.lookUp = lookUp;
    }

    /**
     * Looks a name up anew, so that {@link #resolve} answers without waiting.
     *
     * @throws UnknownHostException when it has no address, or none was found before the deadline
     */
    void lookUp(String name, Deadline deadline) throws UnknownHostException, InterruptedException {
        CompletableFuture<InetAddress[]> found = running.computeIfAbsent(name, this::start);
        try {
            known.put(name, found.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new UnknownHostException(name);
        }
    }

    private CompletableFuture<InetAddress[]> start(String name) {
        var found = new CompletableFuture<InetAddress[]>();
        var thread = new Thread(() -> complete(found, name), "order-gateway-host-names");
        thread.setDaemon(true);
        thread.start();
        return found;
    }

    private void complete(CompletableFuture<InetAddress[]> found, String name) {
        try {
            InetAddress[] addresses = lookUp.of(name);
            running.remove(name); // first, so that nobody who comes after the answer is given this one
            found.complete(addresses);
        } catch (Throwable e) { // an Error too: whoever asks next begins anew instead of waiting for this one
            running.remove(name);
            found.completeExceptionally(e);
        }
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

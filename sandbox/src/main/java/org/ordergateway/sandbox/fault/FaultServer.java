package org.ordergateway.sandbox.fault;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.ordergateway.sandbox.server.BoundedLog;

/**
 * A server on a raw loopback socket: counts every request that arrives whole, and answers each as it is told. Starts
 * alone; its threads are daemons. Safe for use by many threads.
 */
public final class FaultServer implements AutoCloseable {

    /** How many requests are kept. */
    public static final int KEPT = 1_000;

    private static final int BACKLOG = 64;

    private final ServerSocket socket;
    private final String scheme;
    private final List<Reaction> reactions;
    private final BoundedLog<Hit> hits = new BoundedLog<>(KEPT);
    private final AtomicInteger served = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private final Semaphore arrived = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);

    private FaultServer(ServerSocket socket, String scheme, List<Reaction> reactions) {
        this.socket = socket;
        this.scheme = scheme;
        this.reactions = reactions;
    }

    /** Each request meets the next reaction; the last one meets all that follow. */
    public static FaultServer start(Reaction... reactions) throws IOException {
        return start(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), "http", reactions);
    }

    /** The same behind TLS, with the key of this context; see {@link ServerKey}. */
    public static FaultServer startTls(SSLContext context, Reaction... reactions) throws IOException {
        return start(
                context.getServerSocketFactory().createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()),
                "https",
                reactions);
    }

    private static FaultServer start(ServerSocket socket, String scheme, Reaction... reactions) {
        var server = new FaultServer(socket, scheme, List.of(reactions));
        daemon(server::accept);
        return server;
    }

    /** Where it listens, without a trailing slash. */
    public URI url() {
        return URI.create(scheme + "://localhost:" + socket.getLocalPort());
    }

    /** The last {@value #KEPT} requests that arrived whole, oldest first. */
    public List<Hit> hits() {
        return hits.all();
    }

    /** How many requests arrived whole, those included that are no longer kept. */
    public int served() {
        return served.get();
    }

    /** How many connections were made. */
    public int connections() {
        return connections.get();
    }

    /** How many connections are open. */
    public int openConnections() {
        return open.size();
    }

    /** How often a client left in the middle of an answer. */
    public int left() {
        return left.get();
    }

    /**
     * Waits for one more request than was waited for before.
     *
     * @throws IllegalStateException when none arrives within 20 seconds
     */
    public void awaitHit() throws InterruptedException {
        if (!arrived.tryAcquire(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no request arrived");
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                open.add(connection);
                int number = connections.incrementAndGet();
                daemon(() -> serve(connection, number));
            }
        } catch (IOException e) {
            closed.countDown();
        }
    }

    private void serve(Socket connection, int number) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = connection.getInputStream();
            for (Hit hit = HitReader.read(in, number); hit != null; hit = HitReader.read(in, number)) {
                react(hit, connection);
            }
        } catch (IOException | InterruptedException e) {
            return; // the client left, or the server was closed
        } finally {
            open.remove(connection);
        }
    }

    private void react(Hit hit, Socket connection) throws IOException, InterruptedException {
        int index = record(hit);
        try {
            reactions.get(Math.min(index, reactions.size() - 1)).to(hit, new Wire(connection, closed));
        } catch (IOException e) {
            left.incrementAndGet();
            throw e;
        }
    }

    private synchronized int record(Hit hit) {
        hits.add(hit);
        arrived.release();
        return served.getAndIncrement();
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "fault-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        closed.countDown();
        for (Socket connection : open) {
            connection.close();
        }
    }
}

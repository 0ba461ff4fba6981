package org.ordergateway.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server on a raw loopback socket: counts every request that arrives whole, and answers each as it is told. */
final class FaultServer implements AutoCloseable {

    /** What is done to one request. */
    interface Reaction {
        void to(Hit hit, Wire wire) throws IOException, InterruptedException;
    }

    /** A request as it arrived; header names in lower case. */
    record Hit(String method, String target, Map<String, String> headers, String body, int connection) {}

    private final ServerSocket socket;
    private final String scheme;
    private final List<Reaction> reactions;
    private final List<Hit> hits = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final Semaphore arrived = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);

    private FaultServer(ServerSocket socket, String scheme, List<Reaction> reactions) {
        this.socket = socket;
        this.scheme = scheme;
        this.reactions = reactions;
    }

    /** Each request meets the next reaction; the last one meets all that follow. */
    static FaultServer start(Reaction... reactions) throws IOException {
        return start(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), "http", reactions);
    }

    static FaultServer start(ServerSocket socket, String scheme, Reaction... reactions) {
        var server = new FaultServer(socket, scheme, List.of(reactions));
        daemon(server::accept);
        return server;
    }

    /** An answer with a JSON body. */
    static Reaction answer(int status, String body, String... headers) {
        return (hit, wire) -> wire.answer(status, body, headers);
    }

    URI url() {
        return URI.create(scheme + "://localhost:" + socket.getLocalPort());
    }

    List<Hit> hits() {
        return hits;
    }

    int connections() {
        return connections.get();
    }

    void awaitHit() throws InterruptedException {
        if (!arrived.tryAcquire(20, TimeUnit.SECONDS)) {
            throw new AssertionError("no request arrived");
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
            for (Hit hit = read(in, number); hit != null; hit = read(in, number)) {
                int index = record(hit);
                reactions.get(Math.min(index, reactions.size() - 1)).to(hit, new Wire(connection, closed));
            }
        } catch (IOException | InterruptedException e) {
            // The client left, or the test ended.
        } finally {
            open.remove(connection);
        }
    }

    private synchronized int record(Hit hit) {
        hits.add(hit);
        arrived.release();
        return hits.size() - 1;
    }

    private static @Nullable Hit read(InputStream in, int connection) throws IOException {
        String head = head(in);
        if (head == null) {
            return null;
        }
        String[] lines = head.split("\r\n");
        String[] request = lines[0].split(" ");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Hit(request[0], request[1], headers, new String(body, StandardCharsets.UTF_8), connection);
    }

    private static @Nullable String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            last = last << 8 | next;
            if (last == 0x0D0A0D0A) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return null;
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

    /** The way back to the client. */
    static final class Wire {

        private final Socket socket;
        private final CountDownLatch closed;

        Wire(Socket socket, CountDownLatch closed) {
            this.socket = socket;
            this.closed = closed;
        }

        void answer(int status, String body, String... headers) throws IOException {
            answer(status, body.getBytes(StandardCharsets.UTF_8), headers);
        }

        void answer(int status, byte[] body, String... headers) throws IOException {
            var head = new StringBuilder("HTTP/1.1 " + status + " Said\r\nContent-Length: " + body.length + "\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            write(head.append("\r\n").toString());
            write(body);
        }

        void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        void close() throws IOException {
            socket.close();
        }

        /** Waits so long, or until the test ends. */
        void pause(long milliseconds) throws InterruptedException {
            closed.await(milliseconds, TimeUnit.MILLISECONDS);
        }

        /** Says nothing more until the test ends. */
        void stall() throws InterruptedException {
            closed.await();
        }
    }
}

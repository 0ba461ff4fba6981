package org.ordergateway.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Answers every request from a JVM of its own, so that its garbage and its compiler do not count for a client: with one
 * and the same answer, at once or after a while, or with pages of generated ones. A thread for each connection, which stays
 * open. It ends with its parent.
 */
public final class AnswerServer implements AutoCloseable {

    private static final String PAGES = "pages";

    private final Jvm jvm;
    private final URI url;

    private AnswerServer(Jvm jvm, URI url) {
        this.jvm = jvm;
        this.url = url;
    }

    /** Answers a work's requests at once. */
    public static AnswerServer start(Work work) {
        return slow(work, 0);
    }

    /** Answers a work's requests after so long. */
    public static AnswerServer slow(Work work, long milliseconds) {
        return start(work.answer(), String.valueOf(milliseconds));
    }

    /** Answers with pages of so many orders. */
    public static AnswerServer pages(long orders) {
        return start(PAGES, String.valueOf(orders));
    }

    private static AnswerServer start(String... arguments) {
        try {
            Path classes = Path.of(AnswerServer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Jvm jvm = Jvm.start(
                    AnswerServer.class, classes.toString(), List.of("-Xmx64m", "-XX:+UseSerialGC"), arguments);
            return new AnswerServer(jvm, URI.create("http://127.0.0.1:" + jvm.line()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it listens. */
    public URI url() {
        return url;
    }

    @Override
    public void close() {
        jvm.close();
    }

    /** The server's own JVM: prints its port, serves until its standard input ends. */
    public static void main(String[] args) throws IOException {
        long number = Long.parseLong(args[1]);
        boolean pages = args[0].equals(PAGES);
        byte[] answer = pages ? new byte[0] : answer(args[0]);
        ServerSocket server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        daemon(() -> accept(
                server,
                () -> pages
                        ? new OrderPagesAnswer(number)::write
                        : (request, out) -> {
                            pause(number);
                            out.write(answer);
                        }));
        System.out.println(server.getLocalPort());
        System.out.flush();
        while (System.in.read() >= 0) {
            // Only its end counts.
        }
        System.exit(0);
    }

    /** What is said to one request. */
    private interface Answering {
        void write(byte[] request, OutputStream out) throws IOException;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private static void accept(ServerSocket server, java.util.function.Supplier<Answering> answering) {
        while (true) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                daemon(() -> serve(socket, answering.get()));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void serve(Socket socket, Answering answering) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
            OutputStream out = socket.getOutputStream();
            RequestReader requests = new RequestReader(in);
            for (byte[] request = requests.next(); request != null; request = requests.next()) {
                answering.write(request, out);
            }
        } catch (IOException e) {
            // The client went away.
        }
    }

    private static void pause(long milliseconds) {
        if (milliseconds > 0) {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static byte[] answer(String name) throws IOException {
        byte[] body = Answers.of(name);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Request-Id: 5f0c9d31b7aa\r\n"
                + "X-CAP-REQUEST-ID: 5f0c9d31b7aa\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n";
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[first.length + body.length];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(body, 0, whole, first.length, body.length);
        return whole;
    }
}

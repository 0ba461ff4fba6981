package org.ordergateway.testkit.rule;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that speaks HTTP badly on purpose: what a request is answered with are bytes, or a closed connection. */
final class RawServer implements AutoCloseable {

    /** What to do with the n-th request; its connection ends when it answers false. */
    @FunctionalInterface
    interface Script {
        boolean answer(int request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listening;
    private final Script script;
    private final AtomicInteger hits = new AtomicInteger();

    RawServer(Script script) throws IOException {
        this.script = script;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("raw-server", this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    int hits() {
        return hits.get();
    }

    /** The head and the body of an answer that keeps the connection open. */
    static byte[] answer(int status, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        return bytes(head(status, content.length) + body);
    }

    /** The head of an answer that announces so many bytes. */
    static String head(int status, int length) {
        return "HTTP/1.1 " + status + " Told\r\nContent-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listening.accept();
                start("raw-connection", () -> serve(connection));
            }
        } catch (IOException closed) {
            // The case is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            OutputStream out = connection.getOutputStream();
            while (read(in)) {
                if (!script.answer(hits.incrementAndGet(), out)) {
                    return;
                }
                out.flush();
            }
        } catch (SocketException gone) {
            // The client went away, as it may.
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.write(next);
        }
        int length = 0;
        for (String line : head.toString(StandardCharsets.ISO_8859_1).split("\r\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        line.substring("content-length:".length()).strip());
            }
        }
        return in.readNBytes(length).length == length;
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

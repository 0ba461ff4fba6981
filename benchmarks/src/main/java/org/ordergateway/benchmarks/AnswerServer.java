package org.ordergateway.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Answers every request with one and the same order, at once and from a JVM of its own, so that its garbage and its
 * compiler do not count for a client. A thread for each connection, which stays open. It ends with its parent.
 */
public final class AnswerServer implements AutoCloseable {

    private final Process process;
    private final URI url;

    private AnswerServer(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts it in a JVM of its own. */
    public static AnswerServer start() {
        try {
            Path classes = Path.of(AnswerServer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            classes.toString(),
                            AnswerServer.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
            String port = out.readLine();
            if (port == null) {
                throw new IllegalStateException("the server did not start");
            }
            return new AnswerServer(process, URI.create("http://127.0.0.1:" + port));
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
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server's own JVM: prints its port, serves until its standard input ends. */
    public static void main(String[] args) throws IOException {
        byte[] answer = answer();
        ServerSocket server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        daemon(() -> accept(server, answer));
        System.out.println(server.getLocalPort());
        System.out.flush();
        while (System.in.read() >= 0) {
            // Only its end counts.
        }
        System.exit(0);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private static void accept(ServerSocket server, byte[] answer) {
        while (true) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                daemon(() -> serve(socket, answer));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void serve(Socket socket, byte[] answer) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
            OutputStream out = socket.getOutputStream();
            RequestSkipper requests = new RequestSkipper(in);
            while (requests.skipOne()) {
                out.write(answer);
            }
        } catch (IOException e) {
            // The client went away.
        }
    }

    private static byte[] answer() throws IOException {
        byte[] body = Answers.order();
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Request-Id: 5f0c9d31b7aa\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n";
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[first.length + body.length];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(body, 0, whole, first.length, body.length);
        return whole;
    }
}

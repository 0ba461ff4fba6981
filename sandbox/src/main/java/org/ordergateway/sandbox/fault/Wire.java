package org.ordergateway.sandbox.fault;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The way back to the client, byte by byte. For one request and one thread. */
public final class Wire {

    private final Socket socket;
    private final CountDownLatch closed;

    Wire(Socket socket, CountDownLatch closed) {
        this.socket = socket;
        this.closed = closed;
    }

    /** A whole answer with its true length; each header is a line such as {@code Retry-After: 0}. */
    public void answer(int status, String body, String... headers) throws IOException {
        answer(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** A whole answer with its true length. */
    public void answer(int status, byte[] body, String... headers) throws IOException {
        byte[] head = head(status, (long) body.length, List.of(headers));
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        write(all); // in one piece, as a server that behaves would
    }

    /** The head of an answer that announces so many bytes, whether or not they come. */
    public void head(int status, long length, String... headers) throws IOException {
        write(head(status, length, List.of(headers)));
    }

    private static byte[] head(int status, long length, List<String> headers) {
        var head = new StringBuilder("HTTP/1.1 " + status + " Said\r\nContent-Length: " + length + "\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** These letters and nothing else. */
    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** These bytes and nothing else. */
    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Resets the connection. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Closes the connection in good order. */
    public void close() throws IOException {
        socket.close();
    }

    /** Waits so long, or until the server is closed. */
    public void pause(long milliseconds) throws InterruptedException {
        boolean unused = closed.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Says nothing more until the server is closed. */
    public void stall() throws InterruptedException {
        closed.await();
    }
}

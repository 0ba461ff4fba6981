package org.ordergateway.testkit.fake;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** HTTP in its plainest form, one connection for each request, so that nothing is sent again behind anybody's back. */
final class PlainHttp {

    /** What came back. */
    record Answer(int status, Map<String, String> headers, String body, boolean whole) {}

    /** No answer came; {@code sent} tells whether the request may have arrived. */
    static final class NoAnswer extends IOException {
        private static final long serialVersionUID = 1L;
        private final boolean sent;

        NoAnswer(boolean sent, IOException cause) {
            super("no answer", cause);
            this.sent = sent;
        }

        boolean sent() {
            return sent;
        }
    }

    private static final int MOST_BYTES = 1 << 21;

    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

    /** Ends every call in flight. */
    void close() {
        for (SocketChannel channel : open) {
            try {
                channel.close();
            } catch (IOException e) {
                // It is closed, or it was.
            }
        }
    }

    Answer send(URI base, String method, String path, String key, @Nullable String body, Duration deadline)
            throws NoAnswer {
        boolean sent = false;
        try (SocketChannel channel = SocketChannel.open()) {
            open.add(channel);
            int port = base.getPort() < 0 ? 443 : base.getPort();
            InetSocketAddress address = new InetSocketAddress(base.getHost(), port);
            if (address.isUnresolved()) {
                throw new UnknownHostException(base.getHost());
            }
            // The channel's connect is closed by an interrupt, as a blocked socket's read would not be.
            channel.connect(address);
            Socket socket = channel.socket();
            String content = body == null ? "" : body;
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            String head = method + " " + path + " HTTP/1.1\r\nHost: " + base.getHost() + "\r\nx-key: " + key
                    + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length
                    + "\r\n\r\n";
            channel.write(java.nio.ByteBuffer.wrap((head + content).getBytes(StandardCharsets.UTF_8)));
            sent = true;
            return read(new InTime(socket, System.nanoTime() + deadline.toNanos()));
        } catch (ConnectException | UnknownHostException e) {
            throw new NoAnswer(false, e);
        } catch (IOException e) {
            throw new NoAnswer(sent, e);
        }
    }

    /** Reads until the deadline. */
    private static final class InTime {

        private final Socket socket;
        private final long end;
        private final byte[] piece = new byte[8192];
        private int from;
        private int to;

        InTime(Socket socket, long end) {
            this.socket = socket;
            this.end = end;
        }

        int read() throws IOException {
            if (from == to) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left < 1) {
                    throw new SocketTimeoutException("the deadline passed");
                }
                socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
                from = 0;
                to = socket.getInputStream().read(piece);
                if (to < 0) {
                    to = 0;
                    return -1;
                }
            }
            return piece[from++] & 0xFF;
        }
    }

    private static Answer read(InTime in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        while (last != 0x0D0A0D0A) {
            int next = in.read();
            if (next < 0 || head.size() > MOST_BYTES) {
                throw new EOFException("the connection was closed, or its head has no end");
            }
            head.write(next);
            last = last << 8 | next;
        }
        String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n", -1);
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length - 2; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        long length = Long.parseLong(headers.getOrDefault("content-length", "-1"));
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("an answer without a length, or of too large a one");
        }
        byte[] body = new byte[(int) length];
        int read = 0;
        for (int next = 0; read < length && next >= 0; ) {
            next = in.read();
            if (next >= 0) {
                body[read++] = (byte) next;
            }
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
        int status = Integer.parseInt(lines[0].split(" ", -1)[1]);
        return new Answer(status, headers, new String(body, 0, read, StandardCharsets.UTF_8), read == length);
    }
}

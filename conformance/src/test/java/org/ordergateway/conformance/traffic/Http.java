package org.ordergateway.conformance.traffic;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** HTTP/1.1 as adapters and sandboxes speak it: a head, and a body whose length the head tells. */
final class Http {

    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding:";

    /** Larger messages are not handed on: the connection ends instead. */
    private static final int MOST_OF_A_HEAD = 1 << 20;

    private static final int MOST_OF_A_BODY = 16 << 20;

    private Http() {}

    /** What came of a message: its first line, its headers without the length, and what came of its body. */
    record Message(String first, List<String> headers, int length, byte[] body) {}

    /**
     * Reads one message, and tells when its head is there.
     *
     * @throws EOFException when the other side closed instead of sending a head, or the message is too large
     */
    static Message read(InputStream in, Runnable onHead) throws IOException {
        String[] lines = head(in).split("\r\n", -1);
        onHead.run();
        List<String> headers = new ArrayList<>();
        int length = 0;
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(lines[i].substring(LENGTH.length()).strip());
            } else if (lines[i].toLowerCase(Locale.ROOT).startsWith(CHUNKED)) {
                throw new EOFException("chunks are not handed on");
            } else if (!lines[i].isEmpty()) {
                headers.add(lines[i]);
            }
        }
        if (length > MOST_OF_A_BODY) {
            throw new EOFException("a body of " + length + " bytes");
        }
        return new Message(lines[0], headers, length, body(in, length));
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ended = 0;
        while (ended < 4) {
            int next = in.read();
            if (next < 0 || head.size() > MOST_OF_A_HEAD) {
                throw new EOFException("no head came");
            }
            head.write(next);
            ended = next == (ended % 2 == 0 ? '\r' : '\n') ? ended + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** What comes of a body before the other side ends it. */
    private static byte[] body(InputStream in, int length) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(length);
        byte[] part = new byte[8_192];
        try {
            while (body.size() < length) {
                int read = in.read(part, 0, Math.min(part.length, length - body.size()));
                if (read < 0) {
                    break;
                }
                body.write(part, 0, read);
            }
        } catch (SocketException broken) {
            // What came before is handed on, and the break with it.
        }
        return body.toByteArray();
    }

    static byte[] message(String first, List<String> headers, int length, byte[] body) {
        StringBuilder head = new StringBuilder(first).append("\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        head.append("Content-Length: ").append(length).append("\r\n\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}

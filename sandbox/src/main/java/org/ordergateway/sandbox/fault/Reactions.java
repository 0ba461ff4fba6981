package org.ordergateway.sandbox.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** The usual ways to answer, and not to answer. */
public final class Reactions {

    private static final String JSON = "Content-Type: application/json";
    private static final String PIECE = " ".repeat(0x8000);

    private Reactions() {}

    /** A whole answer with a JSON body. */
    public static Reaction answer(int status, String body, String... headers) {
        return (hit, wire) -> wire.answer(status, body, headers);
    }

    /** The connection is closed once the request was read. */
    public static Reaction close() {
        return (hit, wire) -> wire.close();
    }

    /** The connection is reset once the request was read. */
    public static Reaction reset() {
        return (hit, wire) -> wire.reset();
    }

    /** Nothing comes, and the connection stays open. */
    public static Reaction silence() {
        return (hit, wire) -> wire.stall();
    }

    /** Half of the body comes, then nothing more, and the connection stays open. */
    public static Reaction stall(int status, String body) {
        return (hit, wire) -> {
            half(status, body, wire);
            wire.stall();
        };
    }

    /** Half of the body comes, then the connection is closed: fewer bytes than the length announced. */
    public static Reaction breakOff(int status, String body) {
        return (hit, wire) -> {
            half(status, body, wire);
            wire.close();
        };
    }

    /** One byte of the body comes at a time, each after so many milliseconds. */
    public static Reaction dribble(int status, String body, long milliseconds) {
        return (hit, wire) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            wire.head(status, bytes.length, JSON);
            for (byte each : bytes) {
                wire.pause(milliseconds);
                wire.write(new byte[] {each});
            }
        };
    }

    /** More bytes come than the length announced, and look like an answer to the next request. */
    public static Reaction overrun(int status, String body, String forged) {
        return (hit, wire) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            byte[] more = forged.getBytes(StandardCharsets.UTF_8);
            var all = new ByteArrayOutputStream();
            all.writeBytes(head(status, bytes.length));
            all.writeBytes(bytes);
            all.writeBytes(head(200, more.length));
            all.writeBytes(more);
            wire.write(all.toByteArray());
        };
    }

    /** A gigabyte is announced, and comes until the client has had enough. */
    public static Reaction gigabyte(int status) {
        return (hit, wire) -> {
            wire.head(status, 1L << 30, JSON);
            endlessly(PIECE, wire);
        };
    }

    /** A body without an announced length that does not end. */
    public static Reaction endless(int status) {
        return (hit, wire) -> {
            wire.write("HTTP/1.1 " + status + " Said\r\nConnection: close\r\n" + JSON + "\r\n\r\n");
            endlessly(PIECE, wire);
        };
    }

    /** A chunked body that does not end. */
    public static Reaction endlessChunks(int status) {
        return (hit, wire) -> {
            wire.write("HTTP/1.1 " + status + " Said\r\nTransfer-Encoding: chunked\r\n" + JSON + "\r\n\r\n");
            endlessly("8000\r\n" + PIECE + "\r\n", wire);
        };
    }

    /** Headers that do not end. */
    public static Reaction endlessHeaders(int status) {
        return (hit, wire) -> {
            wire.write("HTTP/1.1 " + status + " Said\r\n");
            endlessly("X-More: " + "y".repeat(500) + "\r\n", wire);
        };
    }

    /** A body of half a megabyte that is half a gigabyte once it is inflated. */
    public static Reaction gzipBomb(int status) {
        return (hit, wire) -> wire.answer(status, Bomb.BYTES, JSON, "Content-Encoding: gzip");
    }

    /** Made once, when it is first thrown. */
    private static final class Bomb {
        static final byte[] BYTES = gzip(1 << 29);
    }

    private static void half(int status, String body, Wire wire) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        wire.head(status, bytes.length, JSON);
        wire.write(java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static byte[] head(int status, int length) {
        return ("HTTP/1.1 " + status + " Said\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Ends with the exception that says that the client left. */
    private static void endlessly(String piece, Wire wire) throws IOException {
        while (true) {
            wire.write(piece);
        }
    }

    private static byte[] gzip(int zeros) {
        byte[] piece = new byte[1 << 16];
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            for (int left = zeros; left > 0; left -= piece.length) {
                gzip.write(piece, 0, Math.min(left, piece.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

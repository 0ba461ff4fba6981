package org.ordergateway.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a body whole, never more than the cap: on the wire and inflated. */
final class CappedBody {

    private static final byte[] NOTHING = new byte[0];
    private static final int FIRST = 4096;
    private static final int LARGEST_FIRST = 64 * 1024;

    /** A body that goes on after the cap. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private CappedBody() {}

    /**
     * All bytes up to the stream's end.
     *
     * @param announced how many bytes are announced; negative when that is not known. It is not believed: at most 64 KiB
     *     are set aside beforehand
     * @throws TooLargeException as soon as the cap is passed
     */
    static byte[] read(InputStream in, long announced, int cap) throws IOException {
        if (announced > cap) {
            throw new TooLargeException();
        }
        byte[] bytes = new byte[(int) Math.min(cap, announced < 0 ? FIRST : Math.min(announced, LARGEST_FIRST))];
        int length = 0;
        while (true) {
            if (length == bytes.length) {
                int next = in.read();
                if (next < 0) {
                    return bytes;
                }
                if (length >= cap) {
                    throw new TooLargeException();
                }
                bytes = Arrays.copyOf(bytes, larger(bytes.length, announced, cap));
                bytes[length++] = (byte) next;
            }
            int read = in.read(bytes, length, bytes.length - length);
            if (read < 0) {
                return Arrays.copyOf(bytes, length);
            }
            length += read;
        }
    }

    /** What has come vouches for seven times as much of what is announced; else twice as much is set aside. */
    private static int larger(int length, long announced, int cap) {
        long next = announced > length ? Math.min(announced, 8L * length) : Math.max(FIRST, 2L * length);
        return (int) Math.min(cap, next);
    }

    /**
     * The body without its content coding.
     *
     * @throws IOException when the coding is not known or the bytes do not follow it
     * @throws TooLargeException as soon as the inflated body passes the cap
     */
    static byte[] inflate(byte[] body, @Nullable String coding, int cap) throws IOException {
        String name = coding == null ? "identity" : coding.strip().toLowerCase(Locale.ROOT);
        if (body.length == 0 || name.isEmpty() || name.equals("identity")) {
            return body;
        }
        return switch (name) {
            case "gzip", "x-gzip" -> {
                try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                    yield read(in, -1, cap);
                }
            }
            case "deflate" -> deflate(body, cap);
            default -> throw new IOException("unknown content coding");
        };
    }

    /** Both forms that go by the name: with the zlib header (RFC 9110) and without. */
    private static byte[] deflate(byte[] body, int cap) throws IOException {
        boolean zlib = body.length > 1 && (body[0] & 0x0F) == 8 && ((body[0] & 0xFF) << 8 | body[1] & 0xFF) % 31 == 0;
        var inflater = new Inflater(!zlib);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(body), inflater)) {
            return read(in, -1, cap);
        } finally {
            inflater.end();
        }
    }

    static byte[] nothing() {
        return NOTHING;
    }
}

package org.ordergateway.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads requests only so far as to know where each ends and what its body is. Not thread-safe. */
final class RequestReader {

    private static final String LENGTH = "content-length:";

    private final InputStream in;
    private final StringBuilder line = new StringBuilder();

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** The body of the next request; absent when the client has closed the connection. */
    byte @Nullable [] next() throws IOException {
        String head = readLine();
        if (head == null) {
            return null;
        }
        int length = 0;
        for (head = readLine(); head != null && !head.isEmpty(); head = readLine()) {
            if (head.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(head.substring(LENGTH.length()).strip());
            } else if (head.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                throw new IOException("every client announces its length");
            }
        }
        return in.readNBytes(length);
    }

    private @Nullable String readLine() throws IOException {
        line.setLength(0);
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return null;
    }
}

package org.ordergateway.http;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads a vendor's bytes to one type, in one pass; strict UTF-8, with or without a byte order mark. Thread-safe. */
public final class JsonReader<T> {

    private final ObjectReader reader;

    JsonReader(ObjectReader reader) {
        this.reader = reader;
    }

    /**
     * The document's value.
     *
     * @throws IOException when the bytes are no JSON document of this type in UTF-8; its message may hold parts of the
     *     document and must not go further
     */
    public T read(byte[] document) throws IOException {
        checkUtf8(document);
        return read(document, 0, document.length);
    }

    /** The value of a part of a document that was checked as a whole. */
    T read(byte[] document, int from, int to) throws IOException {
        T value;
        try {
            value = reader.readValue(document, from, to - from);
        } catch (RuntimeException e) {
            // Jackson's own, for an exponent that no decimal can hold.
            throw new IOException("a value that cannot be read");
        }
        if (value == null) {
            throw new IOException("nothing there");
        }
        return value;
    }

    /** Refuses a document that is not UTF-8. */
    static void checkUtf8(byte[] document) throws IOException {
        if (!isUtf8(document)) {
            throw new IOException("not UTF-8");
        }
    }

    private static boolean isUtf8(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] < 0) {
                return decodes(ByteBuffer.wrap(text, i, text.length - i));
            }
            if (text[i] == 0) {
                return false; // UTF-16 or UTF-32, which Jackson would detect; a JSON text never holds NUL
            }
        }
        return true;
    }

    private static boolean decodes(ByteBuffer text) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // reports what is malformed
        CharBuffer chunk = CharBuffer.allocate(Math.min(text.remaining(), 4096) + 2);
        while (true) {
            CoderResult result = decoder.decode(text, chunk, true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            chunk.clear();
        }
    }
}

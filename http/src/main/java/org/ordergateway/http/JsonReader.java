package org.ordergateway.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a vendor's bytes to one type, in one pass; strict UTF-8, with or without a byte order mark. Thread-safe. */
public final class JsonReader<T> {

    private final ObjectReader reader;
    private final ObjectReader elements;

    JsonReader(ObjectReader reader) {
        this.reader = reader;
        this.elements = reader.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS); // the next element trails
    }

    /**
     * The document's value.
     *
     * @throws IOException when the bytes are no JSON document of this type in UTF-8; its message may hold parts of the
     *     document and must not go further
     */
    public T read(byte[] document) throws IOException {
        checkUtf8(document);
        return read(() -> reader.readValue(document));
    }

    /** The value at which a parser stands, in a document that was checked as a whole; the parser stands at its end. */
    T next(JsonParser parser) throws IOException {
        return read(() -> elements.readValue(parser));
    }

    private interface Reading<T> {
        @Nullable T value() throws IOException;
    }

    private static <T> T read(Reading<T> reading) throws IOException {
        T value;
        try {
            value = reading.value();
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "a number that no decimal can hold"); // Jackson lets it through; it repeats the number
        }
        if (value == null) {
            throw new IOException("nothing there");
        }
        return value;
    }

    /** Refuses a document that is not UTF-8. */
    static void checkUtf8(byte[] document) throws IOException {
        if (!Utf8.isText(document)) {
            throw new IOException("not UTF-8");
        }
    }
}

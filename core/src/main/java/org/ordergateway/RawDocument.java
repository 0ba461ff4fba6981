package org.ordergateway;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A vendor's document, byte for byte as it came: every field that the neutral model has no place for is still in it.
 * Immutable; {@code toString} shows its length alone.
 *
 * <p>An order of a page, and one of a vendor's answer about many, shares the bytes of that whole answer: as long as one
 * such document is held, all of them are. Who keeps a few of many orders keeps them {@link #compact() compact}.
 */
public final class RawDocument {

    /** A document of no bytes. */
    public static final RawDocument EMPTY = new RawDocument(new byte[0], 0, 0);

    private final byte[] bytes;
    private final int from;
    private final int to;

    private RawDocument(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** Wraps bytes that nobody changes any more; they are not copied. */
    public static RawDocument of(byte[] bytes) {
        return new RawDocument(bytes, 0, bytes.length);
    }

    /** A part of bytes that nobody changes any more; they are not copied. */
    public static RawDocument of(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        return new RawDocument(bytes, from, to);
    }

    /** The document as text. */
    public String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Its bytes, to be read. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes, from, to - from);
    }

    /** The same document holding no more bytes than its own; this one where it holds no others. */
    public RawDocument compact() {
        return length() == bytes.length ? this : of(bytes());
    }

    /** How many bytes it has. */
    public int length() {
        return to - from;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawDocument document
                && Arrays.equals(bytes, from, to, document.bytes, document.from, document.to);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    @Override
    public String toString() {
        return "RawDocument[" + length() + " bytes]";
    }
}

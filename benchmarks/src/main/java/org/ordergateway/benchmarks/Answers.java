package org.ordergateway.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The answer that every client reads: an order in the form of Captain's. Needs nothing but the JDK. */
public final class Answers {

    private Answers() {}

    /** The order's JSON. */
    public static byte[] order() {
        try (InputStream in = Objects.requireNonNull(Answers.class.getResourceAsStream("answer.json"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

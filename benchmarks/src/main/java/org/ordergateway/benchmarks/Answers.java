package org.ordergateway.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The answers that the clients read, in the vendors' forms. Needs nothing but the JDK. */
public final class Answers {

    private Answers() {}

    /** The JSON of one of them. */
    public static byte[] of(String name) {
        try (InputStream in = Objects.requireNonNull(Answers.class.getResourceAsStream(name + ".json"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.ordergateway.http;

import io.vavr.control.Either;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Invalid;

/**
 * An id that is one safe segment of a path: up to 128 letters, digits and {@code . _ ~ -}, beginning with a letter or
 * digit. It needs no encoding, and no vendor reads it as anything else.
 *
 * @param value the id
 */
public record PathId(String value) {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,127}");

    /** What an id may be, for people. */
    public static final String ALLOWED =
            "must be 1 to 128 letters, digits, '.', '_', '~' or '-', and begin with a letter or digit";

    public PathId {
        if (!SAFE.matcher(value).matches()) {
            throw new IllegalArgumentException(ALLOWED);
        }
    }

    /**
     * The id, or why it cannot stand in a path, without repeating it.
     *
     * @param path the neutral path of the id, such as {@code ref.id}
     */
    public static Either<OrderFailure, PathId> of(String path, @Nullable String value) {
        if (value == null || !SAFE.matcher(value).matches()) {
            return Either.left(Invalid.of(path, value == null ? "is missing" : ALLOWED));
        }
        return Either.right(new PathId(value));
    }

    @Override
    public String toString() {
        return value;
    }
}

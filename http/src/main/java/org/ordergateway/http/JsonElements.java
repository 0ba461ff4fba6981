package org.ordergateway.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vavr.control.Either;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.ordergateway.RawDocument;
import org.ordergateway.failure.OrderFailure;

/**
 * One element of an array in an answer, as a wire record and as the very bytes that it came in.
 *
 * @param value the element
 * @param raw its bytes; they hold the answer's body as long as they are held
 */
public record JsonElements<T>(T value, RawDocument raw) {

    /**
     * The elements of an array.
     *
     * @param name the member of the answer's object that holds the array; absent when the answer is the array itself
     */
    public static <T> Either<OrderFailure, List<JsonElements<T>>> of(
            Answer answer, @Nullable String name, JsonReader<T> reader) {
        byte[] body = answer.body();
        try (JsonParser parser = Json.mapper().createParser(body)) {
            JsonReader.checkUtf8(body);
            JsonToken token = name == null ? parser.nextToken() : member(parser, name);
            if (token != JsonToken.START_ARRAY) {
                return Either.left(answer.unreadable("a body of another shape"));
            }
            List<JsonElements<T>> elements = new ArrayList<>();
            add(elements, parser, reader, body, JsonElements::new);
            return Either.right(elements);
        } catch (IOException | NumberFormatException e) {
            return Either.left(answer.unreadable("a body of another shape"));
        }
    }

    /** Adds the elements of the array at whose start the parser stands; it stands at its end then. */
    static <E, T> void add(
            List<T> elements,
            JsonParser parser,
            JsonReader<E> reader,
            byte[] body,
            BiFunction<? super E, RawDocument, ? extends T> each)
            throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
            E value = reader.next(parser);
            int to = Math.toIntExact(parser.currentLocation().getByteOffset());
            elements.add(each.apply(value, RawDocument.of(body, from, to)));
        }
    }

    private static @Nullable JsonToken member(JsonParser parser, String name) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals(name);
            JsonToken value = parser.nextToken();
            if (wanted) {
                return value;
            }
            parser.skipChildren();
        }
        return null;
    }
}

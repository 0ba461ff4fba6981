package org.ordergateway.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.vavr.control.Either;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.ordergateway.RawDocument;
import org.ordergateway.failure.OrderFailure;

/**
 * An object that holds an array of orders beside what it says of itself, read in one pass.
 *
 * @param head the object without the array
 * @param elements of the array; of the last one, should its name stand twice
 */
public record JsonPage<H, T>(H head, List<T> elements) {

    /**
     * The page in an answer.
     *
     * @param name the member that holds the array
     * @param each what becomes of an element, done before the next one is read; of its bytes, they hold the answer's body as
     *     long as they are held
     */
    public static <H, E, T> Either<OrderFailure, JsonPage<H, T>> of(
            Answer answer,
            String name,
            JsonReader<H> head,
            JsonReader<E> element,
            BiFunction<? super E, RawDocument, ? extends T> each) {
        byte[] body = answer.body();
        try (JsonParser parser = Json.mapper().createParser(body);
                TokenBuffer rest = new TokenBuffer(parser)) {
            JsonReader.checkUtf8(body);
            List<T> elements = parser.nextToken() == JsonToken.START_OBJECT
                    ? read(parser, name, rest, to -> JsonElements.add(to, parser, element, body, each))
                    : null;
            if (elements == null || parser.nextToken() != null) {
                return Either.left(answer.unreadable("a body of another shape"));
            }
            return Either.right(new JsonPage<>(head.next(rest.asParser()), elements));
        } catch (IOException | NumberFormatException e) {
            return Either.left(answer.unreadable("a body of another shape"));
        }
    }

    private interface Adding<T> {
        void to(List<T> elements) throws IOException;
    }

    private static <T> @Nullable List<T> read(JsonParser parser, String name, TokenBuffer rest, Adding<T> array)
            throws IOException {
        List<T> elements = null;
        rest.writeStartObject();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (!parser.currentName().equals(name)) {
                rest.copyCurrentStructure(parser);
                continue;
            }
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return null;
            }
            elements = new ArrayList<>();
            array.to(elements);
        }
        rest.writeEndObject();
        return elements;
    }
}

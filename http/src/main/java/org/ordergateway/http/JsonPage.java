package org.ordergateway.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.vavr.control.Either;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;

/**
 * An object that holds an array of orders beside what it says of itself, read in one pass.
 *
 * @param head the object without the array
 * @param elements of the array; of the last one, should its name stand twice
 */
public record JsonPage<H, T>(H head, List<JsonElements<T>> elements) {

    /** @param name the member that holds the array */
    public static <H, T> Either<OrderFailure, JsonPage<H, T>> of(
            Answer answer, String name, JsonReader<H> head, JsonReader<T> element) {
        byte[] body = answer.body();
        try (JsonParser parser = Json.mapper().createParser(body);
                TokenBuffer rest = new TokenBuffer(parser)) {
            JsonReader.checkUtf8(body);
            List<JsonElements<T>> elements =
                    parser.nextToken() == JsonToken.START_OBJECT ? read(parser, name, rest, element, body) : null;
            if (elements == null || parser.nextToken() != null) {
                return Either.left(answer.unreadable("a body of another shape"));
            }
            return Either.right(new JsonPage<>(head.next(rest.asParser()), elements));
        } catch (IOException e) {
            return Either.left(answer.unreadable("a body of another shape"));
        }
    }

    private static <T> @Nullable List<JsonElements<T>> read(
            JsonParser parser, String name, TokenBuffer rest, JsonReader<T> element, byte[] body) throws IOException {
        List<JsonElements<T>> elements = null;
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
            JsonElements.add(elements, parser, element, body);
        }
        rest.writeEndObject();
        return elements;
    }
}

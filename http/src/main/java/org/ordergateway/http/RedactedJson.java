package org.ordergateway.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Set;

/**
 * Prints a JSON document without its data: names stay, values become {@code "***"} unless they stand directly, or in an
 * array, under a name that is safe to show. Nulls and empty objects and arrays stay. For plans, demonstrations and
 * evidence.
 */
public final class RedactedJson {

    private RedactedJson() {}

    /** What a wire record would be sent as. */
    public static String ofBody(Object body, Set<String> safeNames) {
        try {
            return of(Json.writer().writeValueAsBytes(body), safeNames);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a " + body.getClass().getSimpleName(), e);
        }
    }

    /** The document in one line; bytes that are no JSON document are shown by their number alone. */
    public static String of(byte[] document, Set<String> safeNames) {
        var text = new StringWriter();
        try (JsonParser parser = Json.mapper().createParser(document);
                JsonGenerator out = Json.mapper().createGenerator(text)) {
            boolean any = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                any = true;
                copy(token, parser, out, safeNames);
            }
            if (!any) {
                return "";
            }
        } catch (IOException e) {
            return Redactor.MASK + " (" + document.length + " bytes)";
        }
        return text.toString();
    }

    private static void copy(JsonToken token, JsonParser parser, JsonGenerator out, Set<String> safeNames)
            throws IOException {
        if (!token.isScalarValue() || token == JsonToken.VALUE_NULL || safeNames.contains(nearestName(parser))) {
            out.copyCurrentEventExact(parser);
        } else {
            out.writeString(Redactor.MASK);
        }
    }

    private static String nearestName(JsonParser parser) {
        var place = parser.getParsingContext();
        while (place != null && place.inArray()) {
            place = place.getParent();
        }
        String name = place == null ? null : place.getCurrentName();
        return name == null ? "" : name;
    }
}

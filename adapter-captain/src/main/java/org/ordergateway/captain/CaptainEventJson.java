package org.ordergateway.captain;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.http.Json;
import org.ordergateway.wire.Reading;

/**
 * A message as plain values, read in one pass: texts, flags, exact decimals, lists, maps and nulls. Captain's own sample
 * has a name twice in one object; the last value counts, and that it happened is known.
 */
record CaptainEventJson(Map<String, @Nullable Object> root, Set<String> doubled) {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** @throws IOException when it is no JSON object in UTF-8; its message must not go further */
    static CaptainEventJson read(byte[] body, Reading reading) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder() // reports what is malformed
                .decode(ByteBuffer.wrap(body))
                .toString();
        Set<String> doubled = new LinkedHashSet<>();
        try (JsonParser in = Json.mapper().createParser(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            Map<String, @Nullable Object> root = object(in, doubled, reading);
            if (in.nextToken() != null) {
                throw new IOException("something follows");
            }
            return new CaptainEventJson(root, doubled);
        }
    }

    /** The object of this name; empty when there is none. */
    @SuppressWarnings("unchecked")
    Map<String, @Nullable Object> object(String name, Reading in) {
        Object value = root.get(name);
        if (value != null && !(value instanceof Map)) {
            in.unreadable("object");
        }
        return value instanceof Map ? (Map<String, @Nullable Object>) value : Map.of();
    }

    private static Map<String, @Nullable Object> object(JsonParser in, Set<String> doubled, Reading reading)
            throws IOException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            if (values.containsKey(name)) {
                doubled.add(name);
            }
            values.put(name, value(in, doubled, reading));
        }
        return values;
    }

    /** As deep as the parser goes, which is bounded. */
    private static @Nullable Object value(JsonParser in, Set<String> doubled, Reading reading) throws IOException {
        switch (in.currentToken()) {
            case START_OBJECT:
                return object(in, doubled, reading);
            case START_ARRAY:
                List<@Nullable Object> items = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(in, doubled, reading));
                }
                return items;
            case VALUE_STRING:
                return in.getText();
            case VALUE_TRUE:
                return true;
            case VALUE_FALSE:
                return false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT:
                return number(in, reading);
            default:
                return null;
        }
    }

    /** A number whose exponent no decimal can hold does not hide the rest of the message. */
    private static @Nullable BigDecimal number(JsonParser in, Reading reading) throws IOException {
        try {
            return in.getDecimalValue();
        } catch (StreamReadException | NumberFormatException e) {
            return reading.unreadable("number");
        }
    }
}

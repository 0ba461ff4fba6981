package org.ordergateway.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a call in a vendor's own words carries: nobody knows which of its values are a person's, so all of them count. */
final class RawValues {

    private RawValues() {}

    /** The values of the path's query and the texts and numbers of the body, as far as it is JSON. */
    static Set<String> of(String path, byte @Nullable [] body) {
        Set<String> values = new LinkedHashSet<>();
        int query = path.indexOf('?');
        if (query >= 0) {
            for (String parameter : path.substring(query + 1).split("&", -1)) {
                addDecoded(parameter.substring(parameter.indexOf('=') + 1), values);
            }
        }
        if (body != null) {
            addTexts(body, values);
        }
        return values;
    }

    private static void addDecoded(String value, Set<String> values) {
        values.add(value);
        try {
            values.add(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return; // not percent-encoded as it should be; it counts as it stands
        }
    }

    private static void addTexts(byte[] body, Set<String> values) {
        try (JsonParser parser = Json.mapper().createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
                    values.add(parser.getText());
                }
            }
        } catch (IOException e) {
            return; // what was read up to here counts
        }
    }
}

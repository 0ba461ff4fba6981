package org.ordergateway.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.ordergateway.json.OrderJson;

/** How JSON is printed: indented for a person at a terminal, on one line for a program. */
final class Output {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Output() {}

    /** A result's document for standard output. */
    static String json(String json) {
        return Terminal.OUT.isOne() ? OrderJson.pretty(json) : json;
    }

    /** A failure's document for standard error. */
    static String failure(String json) {
        return Terminal.ERR.isOne() ? OrderJson.pretty(json) : json;
    }

    static String write(Map<String, Object> view) {
        try {
            return MAPPER.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + view.keySet(), e);
        }
    }
}

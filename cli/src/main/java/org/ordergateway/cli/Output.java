package org.ordergateway.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ordergateway.json.OrderJson;
import org.ordergateway.settings.ConfigurationException;

/** How results and faults are printed. */
final class Output {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Output() {}

    /** Indented for a person at a terminal, on one line for a program. */
    static String json(String json) {
        return System.console() == null ? json : OrderJson.pretty(json);
    }

    static String configuration(ConfigurationException wrong) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("failure", "configuration");
        view.put("effect", "none");
        view.put("message", wrong.getMessage());
        view.put("faults", wrong.faults());
        return write(view);
    }

    static String fault(Exception fault) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("failure", "fault");
        // The message of an unexpected exception may hold anything; its kind is enough to look for it with --debug.
        view.put("message", fault.getClass().getSimpleName() + "; run it again with --debug to see where it came from");
        return write(view);
    }

    static String write(Map<String, Object> view) {
        try {
            return MAPPER.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + view.keySet(), e);
        }
    }
}

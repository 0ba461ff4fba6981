package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.server.ExactJson;

/**
 * A request that arrived, fit to be shown: no header, no query, no value.
 *
 * @param fields the JSON pointers of what its body held
 */
public record Sent(String method, String path, List<String> fields) {

    public Sent {
        fields = List.copyOf(fields);
    }

    /** What may be shown of a request. */
    public static Sent of(RecordedRequest request) {
        int query = request.path().indexOf('?');
        List<String> fields = new ArrayList<>();
        ExactJson.read(request.body()).ifPresent(body -> collect("", body, fields));
        return new Sent(
                request.method(), query < 0 ? request.path() : request.path().substring(0, query), fields);
    }

    private static void collect(String at, JsonNode node, List<String> fields) {
        if (node.isObject() && !node.isEmpty()) {
            for (Map.Entry<String, JsonNode> each : node.properties()) {
                collect(at + "/" + each.getKey(), each.getValue(), fields);
            }
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                collect(at + "/" + i, node.path(i), fields);
            }
        } else {
            fields.add(at);
        }
    }

    @Override
    public String toString() {
        return method + " " + path + (fields.isEmpty() ? "" : " " + String.join(" ", fields));
    }
}

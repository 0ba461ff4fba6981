package org.ordergateway.conformance.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ordergateway.sandbox.server.ExactJson;

/**
 * A request on its way.
 *
 * @param headers line by line as they came, without the one that tells the length
 */
public record WireRequest(String method, String target, List<String> headers, byte[] body) {

    public WireRequest {
        headers = List.copyOf(headers);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The same request with another body, where it has a JSON one. */
    public WireRequest json(UnaryOperator<JsonNode> change) {
        return ExactJson.read(text())
                .map(document -> new WireRequest(
                        method,
                        target,
                        headers,
                        ExactJson.write(change.apply(document)).getBytes(StandardCharsets.UTF_8)))
                .orElse(this);
    }

    byte[] bytes() {
        return Http.message(method + " " + target + " HTTP/1.1", headers, body.length, body);
    }
}

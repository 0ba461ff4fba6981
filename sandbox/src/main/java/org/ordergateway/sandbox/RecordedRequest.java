package org.ordergateway.sandbox;

import java.util.List;
import java.util.Map;

/**
 * A request as it arrived: method, path with query, headers by lower-case name, and the body as text.
 *
 * @param path the raw path with its query, as on the wire
 */
public record RecordedRequest(String method, String path, Map<String, List<String>> headers, String body) {

    public RecordedRequest {
        headers = Map.copyOf(headers);
    }
}

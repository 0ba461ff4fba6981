package org.ordergateway.sandbox.fault;

import java.util.Map;

/**
 * A request that arrived whole.
 *
 * @param target the path with its query, as on the wire
 * @param headers by names in lower case; the last one of a name
 * @param body as UTF-8
 * @param connection the number of the connection that it came over, from 1
 */
public record Hit(String method, String target, Map<String, String> headers, String body, int connection) {

    public Hit {
        headers = Map.copyOf(headers);
    }
}

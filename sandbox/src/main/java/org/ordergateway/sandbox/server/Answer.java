package org.ordergateway.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a vendor answers to one request, and which of the page's rules the request breached.
 *
 * @param breaches empty when the page allows the request, whatever the status
 */
public record Answer(int status, Map<String, String> headers, String body, List<Breach> breaches) {

    public Answer {
        headers = Map.copyOf(headers);
        breaches = List.copyOf(breaches);
    }

    /** A JSON document as the answer to a request that the page allows. */
    public static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of("Content-Type", "application/json"), ExactJson.write(body), List.of());
    }

    /** The same answer with one more header. */
    public Answer withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, breaches);
    }

    /** The same answer to a request that breached these rules. */
    public Answer breaching(List<Breach> breached) {
        return new Answer(status, headers, body, breached);
    }

    /** The same answer to a request that breached this one rule. */
    public Answer breaching(String rule, String where) {
        return breaching(List.of(new Breach(rule, where, rule)));
    }
}

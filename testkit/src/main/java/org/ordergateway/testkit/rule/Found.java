package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Place;
import org.ordergateway.testkit.harness.Way;

/** A written field, looked for at the place that the harness's table names. */
record Found(Bench bench, Way way, String path, List<JsonNode> values, int first) {

    void in(JsonNode state) {
        Place place = bench.place(way, path);
        for (int i = 0; i < values.size(); i++) {
            JsonNode value = values.get(i);
            String pointer = pointer(place, state, i);
            JsonNode held = place.inRequest() ? sent(pointer) : state.at(pointer);
            Breach.unless(
                    place.encoding().holds(value, held),
                    Json.written(place.encoding().write(value)) + " at " + pointer + " for " + Json.written(value),
                    "there is " + Json.written(held));
        }
    }

    private String pointer(Place place, JsonNode state, int i) {
        // An added line is the last one.
        return place.pointer(first < 0 ? state.at(place.root()).size() - 1 : first + i);
    }

    /** What the newest request says there, of those that say anything. */
    private JsonNode sent(String pointer) {
        List<RecordedRequest> newestFirst = new ArrayList<>(bench.sandbox().requests());
        Collections.reverse(newestFirst);
        for (RecordedRequest request : newestFirst) {
            JsonNode held =
                    ExactJson.read(request.body()).map(body -> body.at(pointer)).orElse(MissingNode.getInstance());
            if (!held.isMissingNode()) {
                return held;
            }
        }
        return MissingNode.getInstance();
    }
}

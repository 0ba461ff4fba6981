package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Operation;
import org.ordergateway.model.OrderField;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Sample;
import org.ordergateway.testkit.harness.Way;

/** Many fields in one change, and none that was not named. */
final class Together {

    private Together() {}

    /** Sends one field, and no null for any other. */
    static void noNull(Bench bench, Way way, String path) {
        Written written = Written.declared(bench, way, path, 0);
        var unused = Bench.succeeded(written.send(), way.cell(path) + " to be taken, since it is declared");
        List<String> nulls = bench.sandbox().requests().stream()
                .flatMap(request -> ExactJson.read(request.body()).map(Json::nulls).orElse(List.of()).stream())
                .toList();
        Breach.unless(nulls.isEmpty(), "no null in any request", "null was sent at " + nulls);
    }

    /** Sends every declared field outside lists in one change, and finds each at its place. */
    static void found(Bench bench, Way way) {
        bench.needs(way == Way.CREATE ? Operation.CREATE : Operation.UPDATE);
        Map<String, Written> all = fields(bench, way);
        JsonNode json = ExactJson.object();
        for (Written each : all.values()) {
            json = Json.merged(each.json(), json);
        }
        // The samples win over what others only want beside them.
        for (Written each : all.values()) {
            json = Json.merged(json, new Sample(each.path(), each.values(), ExactJson.object()).alone());
        }
        JsonNode state = state(bench, way, json);
        bench.noViolation();
        all.values().forEach(each -> new Found(bench, way, each.path(), each.values(), 0).in(state));
    }

    private static JsonNode state(Bench bench, Way way, JsonNode json) {
        if (way == Way.UPDATE) {
            var unused = bench.updated(bench.update(json));
            return bench.state();
        }
        OrderReceipt receipt =
                Bench.succeeded(bench.gateway().create(bench.newOrder(json)), "the new order to be taken");
        return bench.state(Objects.requireNonNull(receipt.ref().id()));
    }

    private static Map<String, Written> fields(Bench bench, Way way) {
        Map<String, Written> all = new LinkedHashMap<>();
        for (OrderField field : OrderField.all()) {
            if (!field.path().contains("[]")
                    && field.shape() != OrderField.Shape.LIST
                    && !field.path().equals("extensions")
                    && !bench.samples().alone().containsKey(field.path())
                    && bench.capabilities().cell(field, way.access()).possible()) {
                all.put(field.path(), Written.declared(bench, way, field.path(), 0));
            }
        }
        return all;
    }
}

package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
        List<Written> all = fields(bench, way);
        JsonNode json = all(all);
        JsonNode state = state(bench, way, json);
        bench.noViolation();
        all.forEach(each -> new Found(bench, way, each.path(), each.values(), 0).in(state));
    }

    /** The fields in one neutral order, beside everything that the vendor wants beside them. */
    static JsonNode all(List<Written> fields) {
        JsonNode json = ExactJson.object();
        for (Written each : fields) {
            json = Json.merged(each.json(), json);
        }
        // The samples win over what others only want beside them.
        for (Written each : fields) {
            json = Json.merged(json, new Sample(each.path(), each.values(), ExactJson.object()).alone());
        }
        return json;
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

    /** Every declared field outside lists. */
    static List<Written> fields(Bench bench, Way way) {
        List<Written> all = new ArrayList<>();
        for (OrderField field : OrderField.all()) {
            if (!field.path().contains("[]")
                    && field.shape() != OrderField.Shape.LIST
                    && !field.path().equals("extensions")
                    && !bench.samples().alone().containsKey(field.path())
                    && bench.capabilities().cell(field, way.access()).possible()) {
                all.add(Written.declared(bench, way, field.path(), 0));
            }
        }
        return all;
    }
}

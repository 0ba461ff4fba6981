package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Way;

/** Updates of which each writes a value that no other one writes, so that they are told apart at the vendor. */
final class Own {

    private final Bench bench;
    private final String path;
    private final Written usual;

    Own(Bench bench) {
        this.bench = bench;
        this.path = new Trouble(bench).plainPath();
        this.usual = Written.declared(bench, Way.UPDATE, path, 0);
    }

    /** What of a request tells which update it was. */
    static String text(int number) {
        return "caller " + number + ".";
    }

    OrderUpdate update(OrderRef ref, int number) {
        return OrderUpdate.of(ref, Neutral.order(Json.with(usual.json(), Read.pointer(path, 0), value(number))));
    }

    /** A breach unless the vendor holds the value of this update. */
    void found(String orderId, int number) {
        new Found(bench, Way.UPDATE, path, List.of(value(number)), 0).in(bench.state(orderId));
    }

    /** Whether the vendor holds the value of this update. */
    boolean holds(String orderId, int number) {
        try {
            found(orderId, number);
            return true;
        } catch (Breach another) {
            return false;
        }
    }

    private JsonNode value(int number) {
        JsonNode text = Json.text(text(number));
        return OrderField.of(path).shape() == OrderField.Shape.MAP
                ? Json.with(ExactJson.object(), "/caller", text)
                : text;
    }
}

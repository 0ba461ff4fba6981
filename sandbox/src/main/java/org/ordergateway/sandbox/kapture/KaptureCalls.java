package org.ordergateway.sandbox.kapture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ordergateway.sandbox.server.Answer;
import org.ordergateway.sandbox.server.Breach;
import org.ordergateway.sandbox.server.ExactJson;

/** Kapture's calls on the orders it holds. */
final class KaptureCalls {

    private final KaptureOrders orders;
    private final KaptureSwitches switches;
    private final KaptureIds ids = new KaptureIds();

    KaptureCalls(KaptureOrders orders, KaptureSwitches switches) {
        this.orders = orders;
        this.switches = switches;
    }

    Answer addOrUpdate(ObjectNode body) {
        List<Breach> breaches = new ArrayList<>(KaptureShapes.ADD_UPDATE.breaches(body));
        boolean update = body.at("/order_info/update").asBoolean();
        String id = body.at("/order_info/order_id").asText();
        if (update && id.isBlank()) {
            breaches.add(new Breach("an update names its order_id", "/order_info/order_id", "must be filled"));
        }
        if (!update && !id.isBlank()) {
            breaches.add(new Breach("an order_id goes with update true", "/order_info/update", "must be true"));
        }
        boolean named = !body.at("/customer_info/customer_name").asText().isBlank();
        if (!named && (!update || switches.customerNameOnUpdate)) {
            String where = "/customer_info/customer_name";
            breaches.add(new Breach("customer_name is mandatory", where, "must be filled"));
        }
        if (!breaches.isEmpty()) {
            return switches.refused(breaches);
        }
        return update ? update(id, body) : add(body);
    }

    Answer pull(ObjectNode body) {
        List<Breach> breaches = new ArrayList<>(KaptureShapes.PULL.breaches(body));
        if (body.path("cmId").isNumber() && body.path("cmId").decimalValue().signum() <= 0) {
            breaches.add(new Breach("cmId must be > 0", "/cmId", "must be > 0"));
        }
        if (breaches.isEmpty() && !PullQuery.hasFilter(body)) {
            breaches.add(new Breach("at least one filter must be entered", "", "at least one filter must be entered"));
        }
        if (!breaches.isEmpty()) {
            return switches.refused(breaches);
        }
        if (!body.path("cmId").asText().equals(String.valueOf(KaptureSandbox.CM_ID))) {
            return switches.failed("Invalid cmId");
        }
        PullQuery query = PullQuery.of(body);
        StringBuilder answer = new StringBuilder("{\"success\":\"true\",\"order_details\":[");
        AtomicBoolean first = new AtomicBoolean(true);
        orders.rows(
                switches.repeatPages ? query.fromTheStart() : query,
                row -> answer.append(first.getAndSet(false) ? "" : ",").append(row));
        return new Answer(
                200,
                Map.of("Content-Type", "application/json"),
                answer.append("]}").toString(),
                List.of());
    }

    private Answer add(ObjectNode body) {
        ObjectNode answered = answered("ADD_ORDER", ids.customer(body.path("customer_info")));
        long enquiry = answered.path("enquiry_id").asLong();
        boolean added = false;
        while (!added) {
            long id = ids.newOrder();
            long customer = answered.path("customer_id").asLong();
            ObjectNode row = KaptureRow.added(id, customer, enquiry, body.path("order_info"));
            ObjectNode order = KaptureBlocks.added(body, row);
            order.set("answered", answered.put("order_id", id));
            added = orders.add(String.valueOf(id), order);
        }
        return success("Order Added successfully !", answered);
    }

    private Answer update(String id, ObjectNode body) {
        return orders.change(id, held -> {
                    ObjectNode order = KaptureBlocks.updated(held, body);
                    long customer = order.at("/row/customerId").asLong();
                    order.set("answered", answered("ORDER_FIELD_UPDATION", customer));
                    return order;
                })
                .map(order -> success("Order Updated successfully !", order.path("answered")))
                .orElseGet(() -> switches.failed("Order not found"));
    }

    private ObjectNode answered(String event, long customer) {
        return ExactJson.object()
                .put("result", true)
                .put("customer_id", customer)
                .put("enquiry_id", ids.newEnquiry())
                .put("action", "ORDER")
                .put("action_event", event)
                .put("contact_id", ids.newContact());
    }

    private static Answer success(String message, JsonNode answered) {
        ObjectNode answer = ExactJson.object().put("status", "success").put("message", message);
        answer.set("Order", answered);
        return Answer.json(200, answer);
    }
}

package org.ordergateway.sandbox.captain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ordergateway.sandbox.server.Answer;
import org.ordergateway.sandbox.server.Breach;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.server.OrderStore;

/** Captain's calls on the orders it holds. */
final class CaptainCalls {

    private final OrderStore orders;
    private volatile boolean combinedChanges;
    private volatile boolean byPartnersUuid;
    private volatile int duplicateStatus = 422;

    CaptainCalls(OrderStore orders) {
        this.orders = orders;
    }

    void allowCombinedChanges(boolean allowed) {
        combinedChanges = allowed;
    }

    void findItemsByPartnersUuid(boolean found) {
        byPartnersUuid = found;
    }

    void duplicateStatus(int status) {
        duplicateStatus = status;
    }

    Answer keyCheck() {
        return Answer.json(200, ExactJson.object().put("message", "keys accepted"));
    }

    Answer get(String id) {
        return orders.find(id).map(order -> whole(order)).orElseGet(CaptainCalls::noOrder);
    }

    Answer list() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        orders.page(0, Integer.MAX_VALUE).forEach(order -> all.add(CaptainOrders.shown(order)));
        return Answer.json(200, all);
    }

    Answer create(ObjectNode body) {
        List<Breach> breaches = new ArrayList<>(CaptainShapes.CREATE.breaches(body));
        if (breaches.isEmpty()) {
            breaches.addAll(CaptainCreation.breaches(body));
        }
        if (!breaches.isEmpty()) {
            return CaptainErrors.unprocessable(breaches);
        }
        String id = CaptainOrders.newUuid();
        ObjectNode order = CaptainCreation.order(id, body);
        if (!orders.add(id, order)) {
            String field = "/partners_unique_internal_order_id";
            return Answer.json(
                    duplicateStatus,
                    CaptainErrors.tree(List.of(new Breach("unique", field, "has already been taken"))));
        }
        ObjectNode answer = ExactJson.object();
        answer.set("uuid", order.get("uuid"));
        answer.set("tracking_link", order.get("tracking_link"));
        return Answer.json(201, answer);
    }

    Answer update(String id, ObjectNode body) {
        List<Breach> breaches = new ArrayList<>(CaptainShapes.UPDATE.breaches(body));
        if (breaches.isEmpty()) {
            breaches.addAll(CaptainUpdateRules.breaches(body, combinedChanges));
        }
        Optional<ObjectNode> changed = orders.change(id, order -> {
            ObjectNode meant = byPartnersUuid ? CaptainUpdate.withUuids(order, body) : body;
            if (breaches.isEmpty()) {
                breaches.addAll(CaptainUpdateRules.breaches(id, order, meant));
            }
            return breaches.isEmpty() ? CaptainUpdate.applied(order, meant) : order;
        });
        return breaches.isEmpty()
                ? changed.map(order -> whole(order)).orElseGet(CaptainCalls::noOrder)
                : CaptainErrors.unprocessable(breaches);
    }

    Answer status(String id, ObjectNode body) {
        List<Breach> breaches = new ArrayList<>(CaptainShapes.STATUS.breaches(body));
        for (String field : List.of("cancellation_reason", "disable_kds_notifications")) {
            if (body.has(field) && !body.path("status").asText().equals("cancelled")) {
                breaches.add(new Breach(field + " goes with status cancelled only", "/" + field, "must be blank"));
            }
        }
        if (!breaches.isEmpty()) {
            return CaptainErrors.unprocessable(breaches);
        }
        return orders.change(id, order -> order.setAll(body))
                .map(order -> whole(order))
                .orElseGet(CaptainCalls::noOrder);
    }

    private static Answer whole(ObjectNode order) {
        return Answer.json(200, CaptainOrders.shown(order));
    }

    private static Answer noOrder() {
        return CaptainErrors.refused(404, "order not found");
    }
}

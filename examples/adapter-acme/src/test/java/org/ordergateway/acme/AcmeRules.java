package org.ordergateway.acme;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.server.Answer;
import org.ordergateway.sandbox.server.Breach;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.server.OrderStore;
import org.ordergateway.sandbox.server.RequestTarget;
import org.ordergateway.sandbox.server.VendorRules;
import org.ordergateway.sandbox.shape.ObjectShape;
import org.ordergateway.sandbox.shape.Shapes;

/** Acme's page as rules: what a request may be, and what it is answered. */
record AcmeRules(OrderStore tickets, String key, AtomicLong numbers) implements VendorRules {

    private static final ObjectShape NEW = ObjectShape.object()
            .with("shop_ref", Shapes.text())
            .with("remark", Shapes.text())
            .with("due", Shapes.timestamp())
            .with("total", Shapes.decimalText());
    private static final ObjectShape CHANGE = ObjectShape.object()
            .with("remark", Shapes.text())
            .with("due", Shapes.timestamp())
            .with("stage", Shapes.oneOf("open", "cooking", "gone", "dropped"));

    @Override
    public Answer answer(RecordedRequest request) {
        if (!request.headers().getOrDefault("x-acme-key", List.of()).equals(List.of(key))) {
            return problem(401, "KEY_UNKNOWN", "this key is not known");
        }
        List<String> path = RequestTarget.of(request.path()).segments();
        boolean ofAll = path.equals(List.of("v2", "tickets"));
        boolean ofOne = path.size() == 3 && path.subList(0, 2).equals(List.of("v2", "tickets"));
        if (ofAll && request.method().equals("POST")) {
            return checked(request, NEW, this::create);
        }
        if (ofOne && request.method().equals("PATCH")) {
            return checked(request, CHANGE, change -> shown(tickets.change(path.get(2), old -> old.setAll(change))));
        }
        if (ofOne && request.method().equals("GET")) {
            return shown(tickets.find(path.get(2)));
        }
        return problem(404, "NO_SUCH_CALL", "the page has no such call")
                .breaching("a call is one of the page's three", request.path());
    }

    private Answer create(ObjectNode body) {
        String number = "t-" + numbers.incrementAndGet();
        ObjectNode ticket = ExactJson.object().put("ticket", number).put("stage", "open");
        ticket.setAll(body);
        return tickets.add(number, ticket)
                ? Answer.json(201, ticket)
                : problem(409, "SHOP_REF_TAKEN", "a ticket with this shop_ref is there");
    }

    private static Answer checked(
            RecordedRequest request, ObjectShape shape, java.util.function.Function<ObjectNode, Answer> then) {
        Optional<ObjectNode> body = ExactJson.read(request.body())
                .filter(document -> document.isObject())
                .map(ObjectNode.class::cast);
        List<Breach> breaches = body.map(shape::breaches)
                .orElse(List.of(new Breach("a body is one JSON object", "", "must be an object")));
        return breaches.isEmpty()
                ? then.apply(body.orElseThrow())
                : problem(
                                422,
                                "BAD_FIELD",
                                breaches.get(0).where() + " " + breaches.get(0).message())
                        .breaching(breaches);
    }

    private static Answer shown(Optional<ObjectNode> ticket) {
        return ticket.map(found -> Answer.json(200, found))
                .orElseGet(() -> problem(404, "NO_TICKET", "there is no such ticket"));
    }

    static Answer problem(int status, String problem, String says) {
        return Answer.json(status, ExactJson.object().put("problem", problem).put("says", says));
    }
}
